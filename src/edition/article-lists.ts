import { groupedBy } from './archive.ts';
import type { Article } from './article.ts';
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

/** Groups public articles, newest first, by section, tag, person and month. */
export function articleLists(atHand: readonly Article[], tails?: Tails): ArticleLists {
  const cut = new Map<readonly Article[], Tail>();
  const grouped = (
    keysOf: (article: Article) => readonly string[],
    tailsOf?: ReadonlyMap<string, Tail>,
  ): ReadonlyMap<string, readonly Article[]> => {
    const groups = groupedBy(atHand, keysOf);
    if (!tailsOf) return groups;
    const keys = new Set([...groups.keys(), ...tailsOf.keys()]);
    return new Map(
      Array.from(keys, (key) => [key, shortened(groups.get(key) ?? [], tailsOf.get(key))]),
    );
  };
  const shortened = (list: readonly Article[], tail: Tail | undefined): readonly Article[] => {
    const short = cutAt(list, tail);
    if (tail && tail.older > 0) cut.set(short, tail);
    return short;
  };
  const tagged = grouped(({ tags }) => tags.map(({ slug }) => slug), tails?.tags);
  const byMonth = grouped(({ month }) => [month], tails?.months);
  const months = [...byMonth.keys()];
  const listOf = (lists: ReadonlyMap<string, readonly Article[]>) => (key: string) =>
    lists.get(key) ?? NONE;
  return {
    articles: shortened(atHand, tails?.all),
    months: tails ? months.sort().reverse() : months,
    tagged,
    articlesIn: listOf(grouped(({ section }) => [section.slug], tails?.sections)),
    articlesTagged: listOf(tagged),
    articlesBy: listOf(grouped(namesOn, tails?.people)),
    articlesOf: listOf(byMonth),
    beyond: (list) => cut.get(list) ?? NOTHING_BEYOND,
  };
}

const NONE: readonly Article[] = Object.freeze([]);

/** Slugs of those whose name an article carries, each once. */
export function namesOn({ authors, editors }: Article): readonly string[] {
  return [...new Set([...authors, ...editors].map(({ slug }) => slug))];
}
