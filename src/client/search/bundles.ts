/** A search bundle, as `/api/v1/search.json` lists it (`formats/search-json.ts`). */
export interface Bundle {
  readonly path: string;
  readonly version: string;
  readonly year: string;
  readonly until: string;
  readonly stories: number;
}

/** Stories that are searched at first: the newest ones, in whole bundles. */
const AT_FIRST = 500;
/** What a story's rank is multiplied by for each year of its bundle's age. */
const A_YEAR = 0.8;
const YEAR = 365 * 86_400_000;

/** Bundles to search (they come newest first): those of a year, or the newest ones and those of the years asked for. */
export function bundlesFor(
  bundles: readonly Bundle[],
  year: string,
  asked: ReadonlySet<string>,
): readonly Bundle[] {
  if (year !== '') return bundles.filter((bundle) => bundle.year === year);
  let before = 0;
  return bundles.filter((bundle) => {
    const isAmongNewest = before < AT_FIRST;
    before += bundle.stories;
    return isAmongNewest || asked.has(bundle.year);
  });
}

/** The newest year of which not all is searched. */
export function yearLeft(
  bundles: readonly Bundle[],
  searched: readonly Bundle[],
): string | undefined {
  return bundles.find((bundle) => !searched.includes(bundle))?.year;
}

/** News ranks before what is old: a bundle weighs less for each year between it and the newest. */
export function weightOf({ until }: Bundle, newest: Bundle): number {
  return A_YEAR ** ((Date.parse(newest.until) - Date.parse(until)) / YEAR);
}
