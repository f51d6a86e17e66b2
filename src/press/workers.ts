import { availableParallelism } from 'node:os';
import type { Worker } from 'node:worker_threads';
import type { PageModel } from '#src/edition/page-models.ts';

/** A page to make: where it goes and what it shows. Plain data, so that it can go to another thread. */
export interface PageJob {
  readonly file: string;
  readonly model: PageModel;
}

/** Makes a batch of pages, in this thread or another. */
export type MakePages = (jobs: readonly PageJob[]) => Promise<void>;

/** What a thread answers: nothing when all went well, else what went wrong. */
export interface ThreadAnswer {
  readonly error?: string;
}

/** Pages that travel together: large enough that messages cost nothing, small enough to share out evenly. */
const BATCH = 64;
/** Below this many pages a thread takes longer to start than to help. */
const WORTH_A_THREAD = 400;

/**
 * Makes all pages, on this thread and on one more for every other core.
 * Each takes the next batch when it is done with its last, so none waits for another.
 * @throws the first error of any page; the other threads stop after their batch.
 */
export async function makeAllPages(
  jobs: Iterable<PageJob>,
  count: number,
  makeHere: MakePages,
  openThread: () => Worker,
): Promise<void> {
  const batches = inBatches(jobs);
  const others = count < WORTH_A_THREAD ? 0 : availableParallelism() - 1;
  const threads = Array.from({ length: others }, () => openThread());
  try {
    const makers = [makeHere, ...threads.map(makeInThread)];
    await Promise.all(
      makers.map(async (make) => {
        for (const batch of batches) await make(batch);
      }),
    );
  } finally {
    await Promise.all(threads.map((thread) => thread.terminate()));
  }
}

function* inBatches(jobs: Iterable<PageJob>): Generator<PageJob[], void, undefined> {
  let batch: PageJob[] = [];
  for (const job of jobs) {
    batch.push(job);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

function makeInThread(thread: Worker): MakePages {
  return (jobs) =>
    new Promise((resolve, reject) => {
      thread.once('error', reject);
      thread.once('message', ({ error }: ThreadAnswer) => {
        thread.off('error', reject);
        if (error === undefined) resolve();
        else reject(new Error(error));
      });
      thread.postMessage(jobs);
    });
}
