import { once } from 'node:events';
import { statSync } from 'node:fs';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { ledgerOf } from '#src/press/ledger.ts';
import { halvesOf, type Stretch } from '#src/press/ledger-view.ts';
import { faultsIn, type SiteFaults } from '#src/press/site-faults.ts';

/**
 * In bytes: ledgers of some ten thousand files, which are looked through while a thread starts; and of some sixty
 * thousand, half of which are, when this thread has nothing else to do.
 */
const WORTH_A_THREAD = { busy: 2_000_000, idle: 20_000_000 };

/** What a thread is started with. */
interface Order {
  readonly target: string;
  readonly names: Stretch | undefined;
}

/**
 * Looks through a site's files; through those of a large one in a thread of its own, while the copy is read. Where this
 * thread has nothing to do meanwhile, it takes half of them.
 */
export async function findFaults(target: string, isIdle = false): Promise<SiteFaults> {
  const ledger = statSync(ledgerOf(target), { throwIfNoEntry: false });
  if (!ledger || ledger.size < WORTH_A_THREAD[isIdle ? 'idle' : 'busy']) return faultsIn(target);
  const [theirNames, ourNames] = isIdle ? halvesOf(target) : [];
  const order: Order = { target, names: theirNames };
  const thread = new Worker(new URL(import.meta.url), { workerData: order });
  const answer = once(thread, 'message') as Promise<[SiteFaults]>;
  const ours = ourNames ? faultsIn(target, ourNames) : [];
  const [theirs] = await answer;
  return new Map([...theirs, ...ours]);
}

// The thread's side; a message carries a map as it is.
if (!isMainThread) {
  const { target, names } = workerData as Order;
  // With names it has half of the files, and the other half's thread checks the ledger.
  parentPort?.postMessage(faultsIn(target, names, names !== undefined));
}
