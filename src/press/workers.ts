import { availableParallelism } from 'node:os';
import { setImmediate as pause } from 'node:timers/promises';
import type { Worker } from 'node:worker_threads';
import type { PageModel } from '#src/edition/page-models.ts';

/** A page to make: where it goes and what it shows. Plain data, so that it can go to another thread. */
export interface PageJob {
  readonly file: string;
  readonly model: PageModel;
  /** Does a feed need the body, too? */
  readonly keepBody: boolean;
}

/** A page that was made. */
export interface MadePage {
  readonly file: string;
  readonly url: string;
  /** Hash of its bytes. */
  readonly digest: string;
  /** Its body as HTML, when the job asked to keep it. */
  readonly body?: string;
}

/** Makes a batch of pages, in this thread or another. */
export type MakePages = (jobs: readonly PageJob[]) => Promise<readonly MadePage[]>;

/** What a thread answers: what it made when all went well, else what went wrong. */
export type ThreadAnswer = { readonly made: readonly MadePage[] } | { readonly error: string };

/** Pages that travel together: large enough that messages cost nothing, small enough to share out evenly. */
const BATCH = 32;
/** Batches a thread has before it, so that it never waits for this one to finish a batch of its own. */
const AHEAD = 4;
/** Below this many pages a thread takes longer to start than to help. */
const WORTH_A_THREAD = 400;

/**
 * Makes all pages, on this thread and on one more for every other core.
 * Each takes the next batch when it is done with its last, so none waits for another; `onMade` hears of each.
 * @throws the first error of any page; the other threads stop after their batch.
 */
export async function makeAllPages(
  jobs: Iterable<PageJob>,
  count: number,
  makeHere: MakePages,
  openThread: () => Worker,
  onMade: (pages: readonly MadePage[]) => void,
): Promise<void> {
  const batches = inBatches(jobs);
  const others = count < WORTH_A_THREAD ? 0 : availableParallelism() - 1;
  const threads = Array.from({ length: others }, () => openThread());
  // Rendering never waits, so without a pause the answers of the threads would not be heard.
  const makeAndPause: MakePages = async (batch) => {
    const pages = await makeHere(batch);
    await pause();
    return pages;
  };
  const lanes = threads.flatMap((thread) => {
    const make = makerIn(thread);
    return Array.from({ length: AHEAD }, () => make);
  });
  try {
    await Promise.all(
      [...lanes, makeAndPause].map(async (make) => {
        for (const batch of batches) onMade(await make(batch));
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

/** Sends batches to a thread, which makes them one after the other and answers in that order. */
function makerIn(thread: Worker): MakePages {
  const waiting: ((answer: ThreadAnswer) => void)[] = [];
  thread.on('message', (answer: ThreadAnswer) => waiting.shift()?.(answer));
  thread.on('error', (error) => {
    for (const answer of waiting.splice(0)) answer({ error: String(error) });
  });
  return (jobs) =>
    new Promise((resolve, reject) => {
      waiting.push((answer) => {
        if ('made' in answer) resolve(answer.made);
        else reject(new Error(answer.error));
      });
      thread.postMessage(jobs);
    });
}
