import type { Article } from './article.ts';
import { isPaid } from './article.ts';
import type { BookedAd } from './ads.ts';

/** How long `featured` counts, in milliseconds: seven days. */
const FEATURED_FOR = 7 * 86_400_000;

/** May this story lead the front page now? Paid stories may not, whatever they say. */
export function isFeatured(article: Article, asOf: number): boolean {
  return (
    asOf < article.published.instant + FEATURED_FOR &&
    article.record.fields.featured &&
    !isPaid(article)
  );
}

/** What of the copy has its own hour. */
export interface Scheduled {
  /** Every article that is not a draft, also those to come. */
  readonly articles: readonly Article[];
  readonly ads: readonly BookedAd[];
  /** Other instants written in the copy: ends of the front page's picks, updates, corrections. */
  readonly instants: readonly number[];
}

/**
 * The next instant at which the edition would be another one: an article comes out, a featured one stops leading,
 * an ad starts or ends, a pick ends. Undefined when nothing is due.
 */
export function nextDue({ articles, ads, instants }: Scheduled, asOf: number): number | undefined {
  let next = Infinity;
  const consider = (instant: number | undefined): void => {
    if (instant !== undefined && instant > asOf && instant < next) next = instant;
  };
  for (const article of articles) {
    consider(article.published.instant);
    if (isFeatured(article, asOf)) consider(article.published.instant + FEATURED_FOR);
  }
  for (const { from, until } of ads) {
    consider(from);
    consider(until);
  }
  for (const instant of instants) consider(instant);
  return next === Infinity ? undefined : next;
}
