import type { Copy, Report } from '../report.ts';

/** Paragraphs a reader gets before the first link away from the story. */
const BEFORE = 3;

/** `Baca Juga` stands after the third paragraph at the earliest. */
export function earlyReadAlso({ file, body, line }: Copy, report: Report): void {
  let paragraphs = 0;
  let isBlank = true;
  for (const [index, text] of body.split('\n').entries()) {
    if (text.startsWith('::baca-juga') && paragraphs < BEFORE) {
      const values = { paragraphs, least: BEFORE };
      report({ code: 'early-read-also', file, line: line + index, found: text, values });
      return;
    }
    if (isBlank && /^[\p{L}\p{N}*_"“[(]/u.test(text)) paragraphs += 1;
    isBlank = text.trim() === '';
  }
}
