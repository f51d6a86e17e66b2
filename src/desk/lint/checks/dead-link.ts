import { proseLines, withoutCode } from '../prose-lines.ts';
import type { Copy, Report } from '../report.ts';

/** Tells of a link to the paper itself that leads nowhere, and which address it may mean; undefined for any other link. */
export type DeadEnd = (href: string) => { readonly nearest?: string } | undefined;

/** Addresses as Markdown and raw HTML link to them: with all of their host, or from the paper's root. */
const LINK =
  /(?<!!\[[^\]]*)\]\(<?([/h][^\s)>]*)|^ {0,3}\[[^\]]+\]: ?<?([/h][^\s>]*)|\bhref=["']([^"']+)/gi;

/** A reader who follows such a link meets the page for lost addresses. */
export function deadLink(copy: Copy, deadEnd: DeadEnd, report: Report): void {
  for (const { text, line } of proseLines(copy)) {
    for (const [, inline, reference, html] of withoutCode(text).matchAll(LINK)) {
      const found = inline ?? reference ?? html ?? '';
      const values = deadEnd(found);
      if (values)
        report({ code: 'dead-link', file: copy.file, line, found, values: { ...values } });
    }
  }
}
