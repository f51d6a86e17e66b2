import type { Copy } from './report.ts';

/** A line of a body as a reader gets it, and its number in the file. */
interface ProseLine {
  readonly text: string;
  readonly line: number;
}

/** The lines of a body that are no code, fences included. */
export function proseLines({ body, line }: Pick<Copy, 'body' | 'line'>): readonly ProseLine[] {
  let isCode = false;
  return body.split('\n').flatMap((text, index) => {
    const isFence = /^(?:```|~~~)/.test(text);
    if (isFence) isCode = !isCode;
    return isCode || isFence ? [] : { text, line: line + index };
  });
}

/** A line without the code that stands within it. */
export function withoutCode(text: string): string {
  return text.replace(/`[^`]*`/g, '');
}
