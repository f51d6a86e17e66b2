import { once } from 'node:events';
import { statSync } from 'node:fs';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { ledgerOf } from '#src/press/ledger.ts';
import { faultsIn, type Part, type SiteFaults } from '#src/press/site-faults.ts';

/**
 * In bytes: ledgers of some ten thousand files, which are looked through while a thread starts; and of some sixty
 * thousand, half of which are, when this thread has nothing else to do.
 */
const WORTH_A_THREAD = { busy: 2_000_000, idle: 20_000_000 };

/** What a thread is started with. */
interface Order {
  readonly target: string;
  readonly part: Part;
}

/**
 * Looks through a site's files; through those of a large one in a thread of its own, while the copy is read. Where this
 * thread has nothing to do meanwhile, it takes half of them.
 */
export async function findFaults(target: string, isIdle = false): Promise<SiteFaults> {
  const ledger = statSync(ledgerOf(target), { throwIfNoEntry: false });
  if (!ledger || ledger.size < WORTH_A_THREAD[isIdle ? 'idle' : 'busy']) return faultsIn(target);
  const of = isIdle ? 2 : 1;
  const order: Order = { target, part: { from: 0, of } };
  const thread = new Worker(new URL(import.meta.url), { workerData: order });
  const answer = once(thread, 'message') as Promise<[SiteFaults]>;
  const ours = isIdle ? faultsIn(target, { from: 1, of }) : [];
  const [theirs] = await answer;
  return new Map([...theirs, ...ours]);
}

// The thread's side; a message carries a map as it is.
if (!isMainThread) {
  const { target, part } = workerData as Order;
  parentPort?.postMessage(faultsIn(target, part));
}
