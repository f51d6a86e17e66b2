import { workerData } from 'node:worker_threads';
import { bodyReader } from '#src/body-reader.ts';
import type { KeptBundle } from '#src/press/search/bundle-cache.ts';
import { doBundleJob, type BundleJob } from '#src/press/search/bundle-job.ts';
import { serveBatches } from '#src/threads.ts';

/** What a thread that indexes for search is started with. */
export interface SearchStart {
  readonly root: string;
  readonly cacheFolder: string;
}

// A thread's composition root: what `newsroom.ts` is to the main thread.
const { root, cacheFolder } = workerData as SearchStart;
const readBody = bodyReader(root);
serveBatches<BundleJob, KeptBundle>(
  Promise.resolve(async (jobs) => {
    const made: KeptBundle[] = [];
    for (const job of jobs) made.push(await doBundleJob(job, cacheFolder, readBody));
    return made;
  }),
);
