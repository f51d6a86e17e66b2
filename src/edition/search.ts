import type { Article } from './article.ts';

/** Stories that are indexed for search together: all of one year, neighbours in time. */
export interface SearchBundle {
  /** Its year and the place of its first story in that year, `2026-1000`: it keeps it for good. */
  readonly name: string;
  readonly year: string;
  /** How many stories of the year are older than these. */
  readonly start: number;
  /** Newest first. */
  readonly articles: readonly Article[];
}

/** Stories in a full bundle: of the archive, and of what came lately. */
const LARGE = 1000;
/** The newest bundle is indexed at each publish, and its stories are at hand on the fast path. */
export const SMALL = 250;

/**
 * Divides stories (newest first) into bundles, newest first. They are counted from the oldest of each year, so a new
 * story touches the newest bundle alone; four small bundles that are full become a large one.
 */
export function searchBundles(articles: readonly Article[]): readonly SearchBundle[] {
  const years = Map.groupBy(articles, yearOf);
  return [...years].flatMap(([year, stories]) =>
    startsIn(stories.length)
      .map(([start, end]) => {
        const { length } = stories;
        return bundleOf(year, start, stories.slice(length - end, length - start));
      })
      .reverse(),
  );
}

/** A bundle of these stories, newest first. */
export function bundleOf(year: string, start: number, articles: readonly Article[]): SearchBundle {
  return { name: `${year}-${String(start)}`, year, start, articles };
}

export function yearOf({ month }: Article): string {
  return month.slice(0, 4);
}

/** Where the bundles of so many stories begin and end, counted from the oldest. */
function startsIn(count: number): [start: number, end: number][] {
  const large = Math.floor(count / LARGE);
  const rest = count - large * LARGE;
  return [
    ...Array.from({ length: large }, (_, place) => from(place * LARGE, LARGE, count)),
    ...Array.from({ length: Math.ceil(rest / SMALL) }, (_, place) =>
      from(large * LARGE + place * SMALL, SMALL, count),
    ),
  ];
}

function from(start: number, size: number, count: number): [start: number, end: number] {
  return [start, Math.min(start + size, count)];
}
