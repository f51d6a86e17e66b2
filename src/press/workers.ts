import { availableParallelism } from 'node:os';
import type { Worker } from 'node:worker_threads';
import type { PageModel } from '#src/edition/page-models.ts';
import { shareOut, type DoBatch } from '#src/threads.ts';

/** A page to make: where it goes and what it shows. Plain data, so that it can go to another thread. */
export interface PageJob {
  readonly file: string;
  readonly model: PageModel;
  /** Does a feed need the body, too? */
  readonly keepBody: boolean;
}

/** A page that was made, to be written. */
export interface MadePage {
  readonly file: string;
  readonly url: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly digest: string;
  /** Its body as HTML, when the job asked to keep it. */
  readonly body?: string;
}

/** Makes a batch of pages, in this thread or another. */
export type MakePages = DoBatch<PageJob, MadePage>;

/** Pages in a batch. */
const BATCH = 8;
/** Below this many pages a thread takes longer to start than to help. */
const WORTH_A_THREAD = 400;

/**
 * Makes all pages, on this thread and on one more for every other core; `onMade` hears of each and writes it. Where threads
 * write each for itself they wait for each other in the file system: two took twice as long over a page as one.
 * @throws the first error of any page.
 */
export async function makeAllPages(
  jobs: Iterable<PageJob>,
  count: number,
  makeHere: MakePages,
  openThread: () => Worker,
  onMade: (pages: readonly MadePage[]) => void,
): Promise<void> {
  const others = count < WORTH_A_THREAD ? 0 : availableParallelism() - 1;
  const threads = Array.from({ length: others }, () => openThread());
  await shareOut(jobs, { batch: BATCH, here: makeHere, threads, onDone: onMade });
}
