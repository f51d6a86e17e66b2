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
export async function findFaults(
  target: string,
  isIdle = false,
  worthAThread = WORTH_A_THREAD[isIdle ? 'idle' : 'busy'],
): Promise<SiteFaults> {
  const ledger = statSync(ledgerOf(target), { throwIfNoEntry: false });
  if (!ledger || ledger.size < worthAThread) return faultsIn(target);
  const halves = isIdle ? soundHalvesOf(target) : undefined;
  // Without halves it is damaged: whoever looks through it alone says so.
  if (isIdle && !halves) return faultsIn(target);
  const order: Order = { target, names: halves?.[0] };
  const thread = new Worker(new URL(import.meta.url), { workerData: order });
  const answer = once(thread, 'message') as Promise<[SiteFaults]>;
  // Waited for below; should this thread fail before, a failure of the other is not unheard.
  answer.catch(() => undefined);
  const ours = halves ? faultsIn(target, halves[1]) : [];
  const [theirs] = await answer;
  return new Map([...theirs, ...ours]);
}

function soundHalvesOf(target: string): ReturnType<typeof halvesOf> | undefined {
  try {
    return halvesOf(target);
  } catch {
    return undefined;
  }
}

// The thread's side; a message carries a map as it is.
if (!isMainThread) {
  const { target, names } = workerData as Order;
  // With names it has half of the files, and the other half's thread checks the ledger.
  parentPort?.postMessage(faultsIn(target, names, names !== undefined));
}
