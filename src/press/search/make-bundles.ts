import { join } from 'node:path';
import type { Worker } from 'node:worker_threads';
import type { Edition } from '#src/edition/edition.ts';
import type { SearchBundle } from '#src/edition/search.ts';
import { askThread } from '#src/threads.ts';
import type { KeptBundle } from './bundle-cache.ts';
import type { BundleJob } from './bundle-job.ts';
import { storyToIndex } from './record.ts';

/** What bundles are made from, and where they are kept. */
export interface BundleSource {
  readonly edition: Pick<Edition, 'articles' | 'calendar' | 'site' | 'urls'>;
  readonly cacheFolder: string;
  /** Folder of the site, where older versions of bundles may lie. */
  readonly out?: string;
  /** Opens a thread that makes bundles. */
  readonly openThread: () => Worker;
}

/** A bundle, and the version that it is to be made in. */
export interface KeyedBundle {
  readonly bundle: SearchBundle;
  readonly key: string;
}

/**
 * Has bundles made, one after the other, and kept in the cache. A thread does it: Pagefind asks for its records in many
 * small portions, and this thread has pages to compare or to make meanwhile.
 * @throws what went wrong with the first that could not be made, or when it is given up.
 */
export async function makeBundles(
  bundles: readonly KeyedBundle[],
  source: BundleSource,
  { onMade, signal }: { onMade?: (made: number) => void; signal?: AbortSignal | undefined } = {},
): Promise<ReadonlyMap<SearchBundle, KeptBundle>> {
  const made = new Map<SearchBundle, KeptBundle>();
  if (bundles.length === 0) return made;
  const thread = source.openThread();
  const ask = askThread<BundleJob, KeptBundle>(thread);
  const giveUp = (): void => void thread.terminate();
  signal?.addEventListener('abort', giveUp);
  try {
    for (const { bundle, key } of bundles) {
      signal?.throwIfAborted();
      const [kept] = await ask([jobOf(bundle, key, source)]);
      if (!kept) throw new Error(`The search bundle ${bundle.name} was not made.`);
      made.set(bundle, kept);
      onMade?.(made.size);
    }
  } finally {
    signal?.removeEventListener('abort', giveUp);
    await thread.terminate();
  }
  return made;
}

function jobOf(
  { name, articles }: SearchBundle,
  key: string,
  { edition: { calendar, site, urls }, out }: BundleSource,
): BundleJob {
  const { language } = site;
  const stories = articles.map((article) => storyToIndex(article, language, calendar));
  const published = out === undefined ? {} : { published: join(out, urls.searchBundle(name)) };
  return { key, language, stories, ...published };
}
