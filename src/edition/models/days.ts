import { groupedBy } from '../archive.ts';
import type { Article } from '../article.ts';
import type { Day } from '../page-parts.ts';
import type { Context } from './context.ts';
import { teasersOf } from './teaser.ts';

/** Stories under their days, in the order of the list. */
export function daysOf(context: Context, articles: readonly Article[]): readonly Day[] {
  const { calendar } = context.edition;
  return [...groupedBy(articles, ({ day }) => [day])].map(([date, stories]) => ({
    date,
    text: calendar.stamp(stories[0]?.published.instant ?? 0, false).text,
    stories: teasersOf(context, stories),
  }));
}
