import type { Copy, Report } from '../report.ts';

/** Tells of a link to the paper itself that leads nowhere, and which address it may mean; undefined for any other link. */
export type DeadEnd = (href: string) => { readonly nearest?: string } | undefined;

/** A reader who follows such a link meets the page for lost addresses. */
export function deadLink({ file, links }: Copy, deadEnd: DeadEnd, report: Report): void {
  for (const { href, line } of links) {
    const values = deadEnd(href);
    if (values) report({ code: 'dead-link', file, line, found: href, values: { ...values } });
  }
}
