import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { DeskRules, SourceFile } from '#src/desk/draft.ts';
import { checkSource, type CheckedFile, type CheckFiles } from '#src/desk/read-files.ts';
import type { CheckStart } from '#src/check-thread.ts';
import { shareOut, THREAD_MEMORY } from '#src/threads.ts';

/** Files in a batch. */
const BATCH = 64;
/** Files that are worth another thread: it saves the second that what it loads and learns anew costs. */
const WORTH_A_THREAD = 5_000;
/** One thread enters what all find, so more would wait for it. */
const MOST_THREADS = 3;

/** Reads and checks copy, and shares it out among threads where there is much of it. */
export function copyChecker(
  root: string,
  rules: DeskRules,
  worthAThread = WORTH_A_THREAD,
): CheckFiles {
  const here = (sources: readonly SourceFile[]): CheckedFile[] =>
    sources.map((source) => checkSource(root, source, rules));
  return async (sources, onChecked) => {
    const wanted = Math.floor(sources.length / worthAThread);
    const others = Math.min(wanted, availableParallelism() - 1, MOST_THREADS);
    const start: CheckStart = { root, site: rules.site };
    const threads = Array.from({ length: others }, () => openThread(start));
    await shareOut(sources, {
      batch: BATCH,
      here: (some) => Promise.resolve(here(some)),
      threads,
      onDone: (done) => {
        done.forEach(onChecked);
      },
    });
  };
}

function openThread(start: CheckStart): Worker {
  const file = new URL('./check-thread.ts', import.meta.url);
  return new Worker(file, { workerData: start, resourceLimits: THREAD_MEMORY });
}
