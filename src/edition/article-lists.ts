import type { GroupedPlaces } from './archive.ts';
import type { Article } from './article.ts';
import type { ArticlePlaces } from './article-places.ts';
import type { Beyond, Tail, Tails } from './tails.ts';
import { cutAt, NOTHING_BEYOND } from './tails.ts';

/** Lists in which a story stands, each newest first; asked for one that does not exist, they are empty. */
export interface ArticleLists {
  readonly articles: readonly Article[];
  /** Months with a story, `2024-10`, newest first. */
  readonly months: readonly string[];
  /** Stories of every tag that one carries, by the tag's slug. */
  readonly tagged: ReadonlyMap<string, readonly Article[]>;
  articlesIn(section: string): readonly Article[];
  articlesTagged(tag: string): readonly Article[];
  /** Stories that carry a person's name, as writer or as editor. */
  articlesBy(person: string): readonly Article[];
  articlesOf(month: string): readonly Article[];
  /** What one of these lists has beyond its stories at hand: nothing, unless the edition was made with tails. */
  beyond(list: readonly Article[]): Beyond;
}

/** The lists of public articles, by section, tag, person and month. */
export function articleLists(places: ArticlePlaces, tails?: Tails): ArticleLists {
  const cut = new Map<readonly Article[], Tail>();
  const grouped = (
    groups: GroupedPlaces,
    tailsOf?: ReadonlyMap<string, Tail>,
  ): ReadonlyMap<string, readonly Article[]> => {
    const keys = new Set([...groups.keys(), ...(tailsOf?.keys() ?? [])]);
    const listOf = (key: string) => places.at(groups.get(key) ?? NOWHERE);
    return new Map(Array.from(keys, (key) => [key, shortened(listOf(key), tailsOf?.get(key))]));
  };
  const shortened = (list: readonly Article[], tail: Tail | undefined): readonly Article[] => {
    const short = cutAt(list, tail);
    if (tail && tail.older > 0) cut.set(short, tail);
    return short;
  };
  const tagged = grouped(places.byTag, tails?.tags);
  const byMonth = grouped(places.byMonth, tails?.months);
  const months = [...byMonth.keys()];
  const listOf = (lists: ReadonlyMap<string, readonly Article[]>) => (key: string) =>
    lists.get(key) ?? NONE;
  return {
    articles: shortened(places.articles, tails?.all),
    months: tails ? months.sort().reverse() : months,
    tagged,
    articlesIn: listOf(grouped(places.bySection, tails?.sections)),
    articlesTagged: listOf(tagged),
    articlesBy: listOf(grouped(places.byPerson, tails?.people)),
    articlesOf: listOf(byMonth),
    beyond: (list) => cut.get(list) ?? NOTHING_BEYOND,
  };
}

const NONE: readonly Article[] = Object.freeze([]);
const NOWHERE = new Int32Array(0);
