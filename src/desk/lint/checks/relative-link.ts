import type { Copy, Report } from '../report.ts';

/** An address with a scheme, from the paper's root, or within the page. */
const WHOLE = /^(?:[a-z][a-z\d+.-]*:|[/#]|$)/i;

/** Such a link starts from the story's own address, where nothing lies: `www.contoh.test`, `berita-lain.md`. */
export function relativeLink({ file, links }: Copy, report: Report): void {
  for (const { href, line } of links) {
    if (!WHOLE.test(href)) report({ code: 'relative-link', file, line, found: href });
  }
}
