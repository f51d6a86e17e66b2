import { linksIn } from '#src/markdown/links.ts';
import type { AdFields } from '#src/schema/ad.ts';
import type { ArticleFields } from '#src/schema/article.ts';
import type { PageFields } from '#src/schema/page.ts';
import type { Problem } from '#src/schema/problem.ts';
import type { ContentRecord } from '#src/schema/record.ts';
import type { Site } from '#src/schema/site.ts';
import { adPictureSize } from './checks/ad-picture-size.ts';
import { altRepeatsCaption } from './checks/alt-repeats-caption.ts';
import { bareAddress } from './checks/bare-address.ts';
import { deadLink, type DeadEnd } from './checks/dead-link.ts';
import { earlyAd } from './checks/early-ad.ts';
import { earlyReadAlso } from './checks/early-read-also.ts';
import { incompleteMasthead } from './checks/incomplete-masthead.ts';
import { relativeLink } from './checks/relative-link.ts';
import { shoutingHeadline } from './checks/shouting-headline.ts';
import { skippedHeading } from './checks/skipped-heading.ts';
import { unfilledPlaceholder } from './checks/unfilled-placeholder.ts';
import type { Copy, Report } from './report.ts';

/** What is read closely: stories, standing pages and ads that the desk has let pass. */
export interface LintSource {
  readonly articles: readonly ContentRecord<ArticleFields>[];
  readonly pages: readonly ContentRecord<PageFields>[];
  readonly ads: readonly ContentRecord<AdFields>[];
  readonly site: Pick<Site, 'adSlots'>;
  /** Body of a content file, as Markdown. */
  readBody(file: string): string;
  readonly deadEnd: DeadEnd;
}

const FIELD_CHECKS = [shoutingHeadline, altRepeatsCaption];
const BODY_CHECKS = [
  ...[skippedHeading, earlyReadAlso, earlyAd, bareAddress, unfilledPlaceholder],
  ...[incompleteMasthead, relativeLink],
];

/** Advice on copy that may be printed as it is; a rule's name is its file's, and its problem's code. */
export function lintContent({
  articles,
  pages,
  ads,
  site,
  readBody,
  deadEnd,
}: LintSource): readonly Problem[] {
  const problems: Problem[] = [];
  const report: Report = (finding) => problems.push({ ...finding, severity: 'warning' });
  for (const article of articles) for (const check of FIELD_CHECKS) check(article, report);
  for (const ad of ads) adPictureSize(ad, site, report);
  for (const {
    file,
    body: { line },
  } of [...articles, ...pages]) {
    const body = readBody(file);
    const copy: Copy = { file, body, line, links: linksIn(body, line) };
    for (const check of BODY_CHECKS) check(copy, report);
    deadLink(copy, deadEnd, report);
  }
  return problems;
}
