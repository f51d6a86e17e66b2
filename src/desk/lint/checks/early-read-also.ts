import type { Copy, Report } from '../report.ts';
import { firstBefore } from '../paragraphs.ts';

/** Paragraphs a reader gets before the first link away from the story. */
const BEFORE = 3;

/** `Baca Juga` stands after the third paragraph at the earliest. */
export function earlyReadAlso({ file, body, line }: Copy, report: Report): void {
  const early = firstBefore(body, '::baca-juga', BEFORE);
  if (!early) return;
  const { index, text: found, paragraphs } = early;
  const values = { paragraphs, least: BEFORE };
  report({ code: 'early-read-also', file, line: line + index, found, values });
}
