/** A piece of text, and whether it is what was searched for. */
export interface Piece {
  readonly text: string;
  readonly isMarked: boolean;
}

/** Pieces of an excerpt: what stands in `<mark>` was found. Pagefind escapes no more than these two signs. */
export function piecesOf(excerpt: string): readonly Piece[] {
  return excerpt
    .split(/<\/?mark>/)
    .map((text, index) => ({
      text: text.replaceAll('&lt;', '<').replaceAll('&gt;', '>'),
      isMarked: index % 2 === 1,
    }))
    .filter(({ text }) => text !== '');
}

/** Pieces of a title, in which these words are marked: those that were searched for or found in the text. */
export function piecesOfTitle(title: string, words: readonly string[]): readonly Piece[] {
  const wanted = new Set(words.map(plain).filter((word) => word !== ''));
  return title
    .split(/(\s+)/)
    .map((text) => ({ text, isMarked: wanted.has(plain(text)) }))
    .filter(({ text }) => text !== '');
}

/** A word as it is compared: without case, accents and the marks around it. */
export function plain(word: string): string {
  return word
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}
