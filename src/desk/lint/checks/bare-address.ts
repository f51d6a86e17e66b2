import type { Copy, Report } from '../report.ts';

/** A link says where it leads in words: a screen reader spells a bare address letter by letter (WCAG 2.4.4). */
export function bareAddress({ file, body, line }: Copy, report: Report): void {
  let isCode = false;
  for (const [index, text] of body.split('\n').entries()) {
    if (/^(?:```|~~~)/.test(text)) isCode = !isCode;
    if (isCode) continue;
    const [found] =
      /(?<![(<"'=\]]|\]: ?)\bhttps?:\/\/[^\s<>)\]"']+/.exec(text.replace(/`[^`]*`/g, '')) ?? [];
    if (found === undefined || text.includes(`[${found}`)) continue;
    report({ code: 'bare-address', file, line: line + index, found: found.replace(/[.,;:]$/, '') });
  }
}
