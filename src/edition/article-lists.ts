import { groupedBy } from './archive.ts';
import type { Article } from './article.ts';

/** Lists in which a story stands, each newest first; asked for one that does not exist, they are empty. */
export interface ArticleLists {
  /** Months with a story, `2024-10`, newest first. */
  readonly months: readonly string[];
  /** Stories of every tag that one carries, by the tag's slug. */
  readonly tagged: ReadonlyMap<string, readonly Article[]>;
  articlesIn(section: string): readonly Article[];
  articlesTagged(tag: string): readonly Article[];
  /** Stories that carry a person's name, as writer or as editor. */
  articlesBy(person: string): readonly Article[];
  articlesOf(month: string): readonly Article[];
}

/** Groups public articles, newest first, by section, tag, person and month. */
export function articleLists(articles: readonly Article[]): ArticleLists {
  const tagged = groupedBy(articles, ({ tags }) => tags.map(({ slug }) => slug));
  const byMonth = groupedBy(articles, ({ month }) => [month]);
  const listOf = (lists: ReadonlyMap<string, readonly Article[]>) => (key: string) =>
    lists.get(key) ?? NONE;
  return {
    months: [...byMonth.keys()],
    tagged,
    articlesIn: listOf(groupedBy(articles, ({ section }) => [section.slug])),
    articlesTagged: listOf(tagged),
    articlesBy: listOf(groupedBy(articles, namesOn)),
    articlesOf: listOf(byMonth),
  };
}

const NONE: readonly Article[] = Object.freeze([]);

function namesOn({ authors, editors }: Article): readonly string[] {
  return [...new Set([...authors, ...editors].map(({ slug }) => slug))];
}
