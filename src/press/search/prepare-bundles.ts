import { searchBundles } from '#src/edition/search.ts';
import { cachedBundle } from './bundle-cache.ts';
import { bundleKey } from './bundle-key.ts';
import { makeBundles, type BundleSource } from './make-bundles.ts';
import {
  entryOf,
  searchOutputs,
  type IndexedBundle,
  type SearchOutputs,
} from './search-outputs.ts';

/** The search of a site, as far as it is indexed. */
export interface PreparedSearch extends SearchOutputs {
  /** Versions of the bundles, of those that are missing as well. */
  readonly keys: ReadonlySet<string>;
  /** Number of bundles of the archive that are to be indexed yet: the site does without them until then. */
  readonly missing: number;
}

/** How much to index, and who hears of it. */
export interface IndexingOrder {
  /** Stories to index now; the newest bundle is, however large. */
  readonly most: number;
  readonly onIndexed?: (done: number, all: number) => void;
  /** Gives it up: then it throws. */
  readonly signal?: AbortSignal;
}

/** Stories that are indexed for a first publish, while its pages are made: of a small paper they are what takes longest. */
export const AT_FIRST = 500;

/** Those that a later one waits for: a bundle of the archive takes two seconds, in which pages are compared. */
export const AT_ONCE = 1000;

/** Takes bundles from the cache, and indexes those that are not there: the newest ones first, as many as the order wants. */
export async function prepareBundles(
  source: BundleSource,
  { most, onIndexed, signal }: IndexingOrder,
): Promise<PreparedSearch> {
  const { edition, cacheFolder } = source;
  const bundles = searchBundles(edition.articles).map((bundle) => {
    const key = bundleKey(bundle, edition.site);
    return { bundle, key, kept: cachedBundle(cacheFolder, key) };
  });
  const lacking = bundles.filter(({ kept }) => kept === undefined);
  let room = most;
  const wanted = lacking.filter(({ bundle }) => {
    room -= bundle.articles.length;
    return room >= 0 || bundle === bundles[0]?.bundle;
  });
  const made = await makeBundles(wanted, source, {
    signal,
    onMade: (done) => {
      onIndexed?.(done, wanted.length);
    },
  });
  const ready = bundles.flatMap(({ bundle, key, kept = made.get(bundle) }): IndexedBundle[] =>
    kept ? [{ entry: entryOf(bundle, key, edition.urls), kept }] : [],
  );
  const entries = ready.map(({ entry }) => entry);
  return {
    ...searchOutputs(entries, ready, edition.urls),
    keys: new Set(bundles.map(({ key }) => key)),
    missing: bundles.length - ready.length,
  };
}
