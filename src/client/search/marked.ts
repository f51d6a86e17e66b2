/** A piece of text, and whether it is what was searched for. */
export interface Piece {
  readonly text: string;
  readonly isMarked: boolean;
}

/** Pieces of an excerpt: what stands in `<mark>` was found. Pagefind escapes no more than these two signs. */
export function piecesOf(excerpt: string): readonly Piece[] {
  return excerpt.split(/<\/?mark>/).flatMap((escaped, index) => {
    const text = escaped.replaceAll('&lt;', '<').replaceAll('&gt;', '>');
    return index % 2 === 1 ? markedWord(text) : piece(text, false);
  });
}

/** Pieces of a title, in which these words are marked: those that were searched for or found in the text. */
export function piecesOfTitle(title: string, words: readonly string[]): readonly Piece[] {
  const wanted = new Set(words.map(plain).filter((word) => word !== ''));
  return title
    .split(/(\s+)/)
    .flatMap((text) => (wanted.has(plain(text)) ? markedWord(text) : piece(text, false)));
}

/** A word that was found, and apart from it the comma or quotation mark that it came with. */
function markedWord(text: string): readonly Piece[] {
  const [, before = '', word = '', after = ''] =
    /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/su.exec(text) ?? [];
  return [...piece(before, false), ...piece(word, true), ...piece(after, false)];
}

function piece(text: string, isMarked: boolean): readonly Piece[] {
  return text === '' ? [] : [{ text, isMarked }];
}

/** A word as it is compared: without case, accents and the marks around it. */
export function plain(word: string): string {
  return word
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}
