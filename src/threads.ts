import { setImmediate as pause } from 'node:timers/promises';
import { parentPort, type Worker } from 'node:worker_threads';

/** Does a batch of jobs, in this thread or another. */
export type DoBatch<Job, Done> = (jobs: readonly Job[]) => Promise<readonly Done[]>;

/** How jobs are shared out. Jobs and what is made of them travel between threads, so they are plain data. */
export interface Sharing<Job, Done> {
  /** Jobs that travel together: enough that messages cost nothing, few enough to share out evenly. */
  readonly batch: number;
  readonly here: DoBatch<Job, Done>;
  /** Threads that `serveBatches`; they are ended when all is done. */
  readonly threads: readonly Worker[];
  /** Hears of each batch. */
  readonly onDone: (done: readonly Done[]) => void;
}

/** What a thread answers: what it made when all went well, else what went wrong. */
type Answer<Done> = { readonly done: readonly Done[] } | { readonly error: string };

/** Limits of a thread that makes small things, in megabytes. Without a limit it keeps garbage by the hundred. */
export const THREAD_MEMORY = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 32 };

/** Batches a thread has before it, so that it never waits for this one to finish a batch of its own. */
const AHEAD = 4;

/**
 * Does all jobs, on this thread and on others. Each takes the next batch when it is done with its last, so none waits for
 * another.
 * @throws the first error of any job; the other threads stop after their batch.
 */
export async function shareOut<Job, Done>(
  jobs: Iterable<Job>,
  { batch, here, threads, onDone }: Sharing<Job, Done>,
): Promise<void> {
  const batches = inBatches(jobs, batch);
  // A function that waits keeps the last thing that it waited for, so it is handed on before: a batch that outlives two
  // clearings of young objects lies about until all objects are looked through.
  const goOn = async (
    work: DoBatch<Job, Done>,
    afterwards?: () => Promise<void>,
  ): Promise<void> => {
    for (const some of batches) {
      await work(some).then(onDone);
      await afterwards?.();
    }
  };
  const lanes = threads.flatMap((thread) => {
    const there = askThread<Job, Done>(thread);
    return Array.from({ length: AHEAD }, () => goOn(there));
  });
  try {
    // Work of this thread never waits, so without a pause the answers of the others would not be heard.
    await Promise.all([...lanes, goOn(here, pause)]);
  } finally {
    await Promise.all(threads.map((thread) => thread.terminate()));
  }
}

/**
 * The thread's side: does the batches that come, one after the other, and answers in that order. What `movedOf` names of
 * a thing that was made goes over without being copied, and is gone here.
 */
export function serveBatches<Job, Done>(
  opening: Promise<DoBatch<Job, Done>>,
  movedOf: (done: Done) => readonly ArrayBuffer[] = () => [],
): void {
  let last: Promise<unknown> = opening;
  // Whoever asks hears of it.
  opening.catch(() => undefined);
  parentPort?.on('message', (jobs: readonly Job[]) => {
    last = last
      .catch(() => undefined)
      .then(async () => {
        // What native code lent and nobody holds any more is only let go where the thread's loop goes round.
        await pause();
        // A thread that waits for what never comes, from a process that was killed perhaps, is to end: its asker hears of that.
        parentPort?.unref();
        const answer = await answerTo(opening, jobs);
        parentPort?.ref();
        try {
          parentPort?.postMessage(answer, 'done' in answer ? answer.done.flatMap(movedOf) : []);
        } catch (error) {
          // Every ask is answered: else later answers would be taken for this one's.
          parentPort?.postMessage({ error: reasonOf(error) });
        }
      });
  });
}

async function answerTo<Job, Done>(
  opening: Promise<DoBatch<Job, Done>>,
  jobs: readonly Job[],
): Promise<Answer<Done>> {
  try {
    const work = await opening;
    return { done: await work(jobs) };
  } catch (error) {
    return { error: reasonOf(error) };
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function* inBatches<Job>(jobs: Iterable<Job>, size: number): Generator<Job[], void, undefined> {
  let batch: Job[] = [];
  for (const job of jobs) {
    batch.push(job);
    if (batch.length < size) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

/** Sends batches to a thread that `serveBatches`, which answers in their order. */
export function askThread<Job, Done>(thread: Worker): DoBatch<Job, Done> {
  const waiting: ((answer: Answer<Done>) => void)[] = [];
  thread.on('message', (answer: Answer<Done>) => waiting.shift()?.(answer));
  const fail = (error: string): void => {
    for (const answer of waiting.splice(0)) answer({ error });
  };
  thread.on('error', (error) => {
    fail(reasonOf(error));
  });
  thread.on('exit', () => {
    fail(ENDED);
  });
  return (jobs) =>
    new Promise((resolve, reject) => {
      waiting.push((answer) => {
        if ('done' in answer) resolve(answer.done);
        else reject(new Error(answer.error));
      });
      if (thread.threadId < 0) fail(faults.get(thread) ?? ENDED);
      else thread.postMessage(jobs);
    });
}

const faults = new WeakMap<Worker, string>();

/** Remembers what goes wrong with a thread that nobody asks yet, for whoever will. */
export function whileUnasked(thread: Worker): Worker {
  return thread.on('error', (error) => faults.set(thread, reasonOf(error)));
}

const ENDED =
  'A thread ended before it was done: whatever it worked with was killed, perhaps for want of memory.';
