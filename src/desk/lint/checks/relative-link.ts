import { proseLines, withoutCode } from '../prose-lines.ts';
import type { Copy, Report } from '../report.ts';

/** A link in Markdown that is no picture, and starts with neither a scheme, a slash nor `#`. */
const RELATIVE = /(?<!!)\[[^\]]*\]\((?![a-z][a-z\d+.-]*:|[/#<)\s])([^)\s]+)/gi;

/** Such a link starts from the story's own address, where nothing lies: `www.contoh.test`, `berita-lain.md`. */
export function relativeLink(copy: Copy, report: Report): void {
  for (const { text, line } of proseLines(copy)) {
    for (const [, found = ''] of withoutCode(text).matchAll(RELATIVE)) {
      report({ code: 'relative-link', file: copy.file, line, found });
    }
  }
}
