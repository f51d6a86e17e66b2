import { Worker } from 'node:worker_threads';
import type { Newsroom } from '#src/newsroom.ts';
import type { BundleSource } from '#src/press/search/make-bundles.ts';
import type { SearchStart } from '#src/search-thread.ts';
import { whileUnasked } from '#src/threads.ts';

/** What the search of a paper is made from; `out` is the folder of its site, where it was published. */
export function searchSourceOf(
  { root, cacheFolder, edition }: Pick<Newsroom, 'root' | 'cacheFolder' | 'edition'>,
  out?: string,
): BundleSource {
  return {
    edition,
    cacheFolder,
    ...(out === undefined ? {} : { out }),
    openThread: () => openSearchThread({ root, cacheFolder }),
  };
}

/**
 * Opens a thread that makes bundles. It takes a fifth of a second to start: whoever will need one may open it before it is
 * known what of.
 */
export function openSearchThread(workerData: SearchStart): Worker {
  return whileUnasked(new Worker(new URL('./search-thread.ts', import.meta.url), { workerData }));
}
