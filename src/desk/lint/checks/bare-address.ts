import { proseLines, withoutCode } from '../prose-lines.ts';
import type { Copy, Report } from '../report.ts';

/** A link says where it leads in words: a screen reader spells a bare address letter by letter (WCAG 2.4.4). */
export function bareAddress(copy: Copy, report: Report): void {
  for (const { text, line } of proseLines(copy)) {
    const [found] = /(?<![(<"'=\]]|\]: ?)\bhttps?:\/\/[^\s<>)\]"']+/.exec(withoutCode(text)) ?? [];
    if (found === undefined || text.includes(`[${found}`)) continue;
    report({ code: 'bare-address', file: copy.file, line, found: found.replace(/[.,;:]$/, '') });
  }
}
