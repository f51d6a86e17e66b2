import type { Copy, Report } from '../report.ts';

/** Headings go down one level at a time: who listens to a page finds their way by them (WCAG 1.3.1). */
export function skippedHeading({ file, body, line }: Copy, report: Report): void {
  let above = 1;
  let isCode = false;
  for (const [index, text] of body.split('\n').entries()) {
    if (/^(?:```|~~~)/.test(text)) isCode = !isCode;
    const level = isCode ? undefined : /^(#{2,6})\s/.exec(text)?.[1]?.length;
    if (level === undefined) continue;
    if (level > above + 1) {
      const right = `${'#'.repeat(above + 1)} ${text.replace(/^#+\s+/, '')}`;
      report({ code: 'skipped-heading', file, line: line + index, found: text, values: { right } });
    }
    above = level;
  }
}
