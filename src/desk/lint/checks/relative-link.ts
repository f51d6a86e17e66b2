import type { Copy, Report } from '../report.ts';

/** A link in Markdown that is no picture, and starts with neither a scheme, a slash nor `#`. */
const RELATIVE = /(?<!!)\[[^\]]*\]\((?![a-z][a-z\d+.-]*:|[/#<)\s])([^)\s]+)/gi;

/** Such a link starts from the story's own address, where nothing lies: `www.contoh.test`, `berita-lain.md`. */
export function relativeLink({ file, body, line }: Copy, report: Report): void {
  let isCode = false;
  for (const [index, text] of body.split('\n').entries()) {
    if (/^(?:```|~~~)/.test(text)) isCode = !isCode;
    if (isCode) continue;
    for (const [, found = ''] of text.replace(/`[^`]*`/g, '').matchAll(RELATIVE)) {
      report({ code: 'relative-link', file, line: line + index, found });
    }
  }
}
