/** The first line that starts with these words and has fewer paragraphs above it: its index, and how many those are. */
export function firstBefore(
  body: string,
  start: string,
  least: number,
): { readonly index: number; readonly text: string; readonly paragraphs: number } | undefined {
  let paragraphs = 0;
  let isBlank = true;
  for (const [index, text] of body.split('\n').entries()) {
    if (paragraphs >= least) return undefined;
    if (text.startsWith(start)) return { index, text, paragraphs };
    if (isBlank && /^[\p{L}\p{N}*_"“[(]/u.test(text)) paragraphs += 1;
    isBlank = text.trim() === '';
  }
  return undefined;
}
