import { proseLines } from '../prose-lines.ts';
import type { Copy, Report } from '../report.ts';

/** Headings go down one level at a time: who listens to a page finds their way by them (WCAG 1.3.1). */
export function skippedHeading(copy: Copy, report: Report): void {
  let above = 1;
  for (const { text, line } of proseLines(copy)) {
    const level = /^(#{2,6})\s/.exec(text)?.[1]?.length;
    if (level === undefined) continue;
    if (level > above + 1) {
      const right = `${'#'.repeat(above + 1)} ${text.replace(/^#+\s+/, '')}`;
      report({ code: 'skipped-heading', file: copy.file, line, found: text, values: { right } });
    }
    above = level;
  }
}
