import { join } from 'node:path';
import type { Edition } from '#src/edition/edition.ts';
import { searchBundles, type SearchBundle } from '#src/edition/search.ts';
import { cachedBundle, keepBundle, type KeptBundle } from './bundle-cache.ts';
import { bundleKey } from './bundle-key.ts';
import { endIndexing, indexBundle } from './index-bundle.ts';
import { recordOf } from './record.ts';
import {
  entryOf,
  searchOutputs,
  type IndexedBundle,
  type SearchOutputs,
} from './search-outputs.ts';

/** What bundles are made from, and where they are kept. */
export interface BundleSource {
  readonly edition: Pick<Edition, 'articles' | 'calendar' | 'site' | 'urls'>;
  readonly cacheFolder: string;
  /** Folder of the site, where older versions of bundles may lie. */
  readonly out?: string;
  /** Body of a content file, as Markdown. */
  readBody(file: string): string;
}

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
}

/** Stories that a first publish waits for: a second or two. */
export const AT_FIRST = 500;

/** Those that a later one waits for: a bundle of the archive takes two seconds, in which pages are compared. */
export const AT_ONCE = 1000;

/** Takes bundles from the cache, and indexes those that are not there: the newest ones first, as many as the order wants. */
export async function prepareBundles(
  source: BundleSource,
  { most, onIndexed }: IndexingOrder,
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
  const made = new Map<SearchBundle, KeptBundle>();
  try {
    for (const { bundle, key } of wanted) {
      made.set(bundle, await makeBundle(bundle, key, source));
      onIndexed?.(made.size, wanted.length);
    }
  } finally {
    if (wanted.length > 0) await endIndexing();
  }
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

/** Indexes a bundle and keeps it in the cache. */
export async function makeBundle(
  { name, articles }: SearchBundle,
  key: string,
  { edition: { calendar, site, urls }, cacheFolder, out, readBody }: BundleSource,
): Promise<KeptBundle> {
  const { language } = site;
  const published = out === undefined ? undefined : join(out, urls.searchBundle(name));
  const records = articles.map((article) => recordOf(article, { language, calendar, readBody }));
  await keepBundle(cacheFolder, key, await indexBundle(records, language), published);
  const kept = cachedBundle(cacheFolder, key);
  if (!kept) throw new Error(`The search index could not be kept in ${cacheFolder}.`);
  return kept;
}
