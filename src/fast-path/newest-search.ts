import type { Worker } from 'node:worker_threads';
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
  /** Folder of the site where the newest bundle lies, the only one that changes. */
  readonly folder: string;
  /** File of the list of bundles. */
  readonly list: string;
  readonly shelf: ShelfSearch;
  /** The list and the files of that bundle, once a thread has indexed it. */
  readonly outputs: Promise<readonly Output[]>;
}

/**
 * Has a thread index the newest bundle with the added articles. Undefined when they fill it, or open a year: then others
 * change, too.
 */
export function newestSearch(
  newsroom: Pick<Newsroom, 'root' | 'cacheFolder' | 'edition'>,
  out: string,
  fresh: readonly Article[],
  { entries: [open, ...others], start }: ShelfSearch,
  thread: Worker,
): NewestSearch | undefined {
  if (!open || fresh.some((article) => yearOf(article) !== open.year)) return undefined;
  const count = open.stories + fresh.length;
  if (count >= SMALL) return undefined;
  const { cacheFolder, edition } = newsroom;
  const { articles, site, urls } = edition;
  const newest = firstOf(articles, count, edition.beyond(articles));
  const bundle = bundleOf(open.year, start, newest);
  const key = bundleKey(bundle, site);
  const entry = entryOf(bundle, key, urls);
  const entries = [entry, ...others];
  const openThread = (): Worker => {
    thread.ref();
    return thread;
  };
  const source = { ...searchSourceOf(newsroom, out), openThread };
  const indexed = async (): Promise<readonly Output[]> => {
    const known = cachedBundle(cacheFolder, key);
    const kept = known ?? (await makeBundles([{ bundle, key }], source)).get(bundle);
    if (!kept) throw new Error(`The search bundle ${bundle.name} was not made.`);
    return allOutputs(searchOutputs(entries, [{ entry, kept }], urls));
  };
  const outputs = indexed();
  // Waited for when pages are made; until then a failure is not unheard.
  outputs.catch(() => undefined);
  return {
    folder: fileOf(`${entry.path}pagefind.js`).replace(/[^/]*$/, ''),
    list: fileOf(urls.searchFile),
    shelf: { entries, start },
    outputs,
  };
}
