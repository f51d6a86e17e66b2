import type { Article } from '#src/edition/article.ts';
import { bundleOf, SMALL, yearOf } from '#src/edition/search.ts';
import { firstOf } from '#src/edition/tails.ts';
import type { Newsroom } from '#src/newsroom.ts';
import type { ShelfSearch } from '#src/press/fast-path/shelf.ts';
import { fileOf, type Output } from '#src/press/outputs.ts';
import { cachedBundle } from '#src/press/search/bundle-cache.ts';
import { bundleKey } from '#src/press/search/bundle-key.ts';
import { makeBundles } from '#src/press/search/make-bundles.ts';
import { allOutputs, entryOf, searchOutputs } from '#src/press/search/search-outputs.ts';
import { searchSourceOf } from '#src/search-source.ts';

/** The search once newest articles are in it. */
export interface NewestSearch {
  readonly outputs: readonly Output[];
  /** Folder of the site where the newest bundle lies, the only one that changes. */
  readonly folder: string;
  readonly shelf: ShelfSearch;
}

/** Indexes the newest bundle with the added articles. Undefined when they fill it, or open a year: then others change, too. */
export async function newestSearch(
  newsroom: Pick<Newsroom, 'root' | 'cacheFolder' | 'edition'>,
  out: string,
  fresh: readonly Article[],
  { entries: [open, ...others], start }: ShelfSearch,
): Promise<NewestSearch | undefined> {
  if (!open || fresh.some((article) => yearOf(article) !== open.year)) return undefined;
  const count = open.stories + fresh.length;
  if (count >= SMALL) return undefined;
  const { cacheFolder, edition } = newsroom;
  const { articles, site, urls } = edition;
  const newest = firstOf(articles, count, edition.beyond(articles));
  const bundle = bundleOf(open.year, start, newest);
  const key = bundleKey(bundle, site);
  const kept =
    cachedBundle(cacheFolder, key) ??
    (await makeBundles([{ bundle, key }], searchSourceOf(newsroom, out))).get(bundle);
  if (!kept) return undefined;
  const entry = entryOf(bundle, key, urls);
  const entries = [entry, ...others];
  const { list, bundles } = searchOutputs(entries, [{ entry, kept }], urls);
  return {
    outputs: allOutputs({ list, bundles }),
    folder: fileOf(`${entry.path}pagefind.js`).replace(/[^/]*$/, ''),
    shelf: { entries, start },
  };
}
