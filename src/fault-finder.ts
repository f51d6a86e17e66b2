import { once } from 'node:events';
import { statSync } from 'node:fs';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { ledgerOf } from '#src/press/ledger.ts';
import { faultsIn, type SiteFaults } from '#src/press/site-faults.ts';

/** In bytes: a ledger of some ten thousand files. A smaller site is looked through before a thread has started. */
const WORTH_A_THREAD = 2_000_000;

/** Looks through a site's files; through those of a large one in a thread of its own, while the copy is read. */
export async function findFaults(target: string): Promise<SiteFaults> {
  const ledger = statSync(ledgerOf(target), { throwIfNoEntry: false });
  if (!ledger || ledger.size < WORTH_A_THREAD) return faultsIn(target);
  const thread = new Worker(new URL(import.meta.url), { workerData: target });
  const [faults] = (await once(thread, 'message')) as [SiteFaults];
  return faults;
}

// The thread's side; a message carries a map as it is.
if (!isMainThread) parentPort?.postMessage(faultsIn(workerData as string));
