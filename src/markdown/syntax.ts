import type { Features } from 'satteri';

/** A noncharacter (Unicode 23.7): never text that is interchanged, so free to mark text with. */
const MARK = '\uFDD0';
const MARKS = /\uFDD0|%EF%B7%90/gi;
/** One colon before a letter or digit: what the engine would take for a text directive. */
const COLON = /(?<!:):(?=[\p{L}\p{N}])/gu;

/** Deepest nesting that is read; the scan refuses what goes deeper, and nothing overflows the stack. */
export const DEEPEST = 100;

/** Markdown made ready for the engine, and which of its features this body needs. */
export interface Source {
  readonly text: string;
  readonly directives: boolean;
  readonly rawHtml: boolean;
}

/**
 * The engine's directives come in three forms and we have two: `12:30`, `rasio 3:1` and `foto:nama`
 * are prose, not text directives. A mark behind such a colon keeps the engine from reading one;
 * `unmarked` takes it out of whatever comes back. Every raw HTML construct of CommonMark (4.6, 6.6)
 * starts with `<` and a letter, `/`, `!` or `?`, so a body without these has none.
 */
export function sourceOf(markdown: string): Source {
  const clean = markdown.replaceAll(MARK, '').replaceAll('\0', '\uFFFD');
  const directives = clean.includes('::');
  return {
    text: directives ? clean.replace(COLON, `:${MARK}`) : clean,
    directives,
    rawHtml: /<[a-z/!?]/i.test(clean),
  };
}

/** Text as it was written, without the marks of `sourceOf`. */
export function unmarked(text: string): string {
  return text.includes(MARK) || text.includes('%') ? text.replace(MARKS, '') : text;
}

/** What every body may use: CommonMark with GFM, and block directives where there are any. */
export function features(source: Source): Features {
  return { gfm: true, frontmatter: false, directive: source.directives };
}
