import type { ArticleFields } from '#src/schema/article.ts';
import type { PageFields } from '#src/schema/page.ts';
import type { Problem } from '#src/schema/problem.ts';
import type { ContentRecord } from '#src/schema/record.ts';
import { altRepeatsCaption } from './checks/alt-repeats-caption.ts';
import { bareAddress } from './checks/bare-address.ts';
import { earlyReadAlso } from './checks/early-read-also.ts';
import { shoutingHeadline } from './checks/shouting-headline.ts';
import { skippedHeading } from './checks/skipped-heading.ts';
import { unfilledPlaceholder } from './checks/unfilled-placeholder.ts';
import type { Copy, Report } from './report.ts';

/** What is read closely: stories and standing pages that the desk has let pass. */
export interface LintSource {
  readonly articles: readonly ContentRecord<ArticleFields>[];
  readonly pages: readonly ContentRecord<PageFields>[];
  /** Body of a content file, as Markdown. */
  readBody(file: string): string;
}

const FIELD_CHECKS = [shoutingHeadline, altRepeatsCaption];
const BODY_CHECKS = [skippedHeading, earlyReadAlso, bareAddress, unfilledPlaceholder];

/** Advice on copy that may be printed as it is; a rule's name is its file's, and its problem's code. */
export function lintContent({ articles, pages, readBody }: LintSource): readonly Problem[] {
  const problems: Problem[] = [];
  const report: Report = (finding) => problems.push({ ...finding, severity: 'warning' });
  for (const article of articles) for (const check of FIELD_CHECKS) check(article, report);
  for (const { file, body } of [...articles, ...pages]) {
    const copy: Copy = { file, body: readBody(file), line: body.line };
    for (const check of BODY_CHECKS) check(copy, report);
  }
  return problems;
}
