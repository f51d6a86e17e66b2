import { Worker } from 'node:worker_threads';
import type { Newsroom } from '#src/newsroom.ts';
import type { BundleSource } from '#src/press/search/make-bundles.ts';
import type { SearchStart } from '#src/search-thread.ts';

/** What the search of a paper is made from; `out` is the folder of its site, where it was published. */
export function searchSourceOf(
  { root, cacheFolder, edition }: Pick<Newsroom, 'root' | 'cacheFolder' | 'edition'>,
  out?: string,
): BundleSource {
  const workerData: SearchStart = { root, cacheFolder };
  return {
    edition,
    cacheFolder,
    ...(out === undefined ? {} : { out }),
    openThread: () => new Worker(new URL('./search-thread.ts', import.meta.url), { workerData }),
  };
}
