import type { Copy, Report } from '../report.ts';
import { firstBefore } from '../paragraphs.ts';

/** Paragraphs that readers get before the first ad. */
const BEFORE = 3;

/** An ad stands after the third paragraph at the earliest. */
export function earlyAd({ file, body, line }: Copy, report: Report): void {
  const early = firstBefore(body, '::iklan', BEFORE);
  if (!early) return;
  const { index, text: found, paragraphs } = early;
  report({
    code: 'early-ad',
    file,
    line: line + index,
    found,
    values: { paragraphs, least: BEFORE },
  });
}
