import { once } from 'node:events';
import { statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { countOf, UnreadableLedger } from '#src/press/ledger-view.ts';
import { ledgerOf } from '#src/press/ledger.ts';
import {
  faultsIn,
  filesLeft,
  leaveNone,
  letLook,
  waitToLook,
  type Fault,
  type FilesLeft,
  type SiteFaults,
} from '#src/press/site-faults.ts';

/** Bytes of a ledger of some ten thousand files, which are looked through while a thread starts. */
const WORTH_A_THREAD = 2_000_000;

/** Looks through a site's files for those that are not as the ledger says. */
export interface FaultFinder {
  /** Opens a thread of its own, where the site is large, that is ready to look. Says whether it did. */
  open(): boolean;
  /** Has that thread look, while this one does something else. */
  begin(): void;
  /** What it finds; where this thread has nothing else to do, it lends a hand. */
  faults(hasTime?: boolean): Promise<SiteFaults>;
  /**
   * To be waited for before anything is published: whoever still looks stops, and the ledger is closed. Who asks again
   * has it look anew.
   */
  end(): Promise<void>;
}

/** Makes the finder of a site's faults; nothing is looked at before it is asked to. */
export function faultFinder(target: string, worthAThread = WORTH_A_THREAD): FaultFinder {
  let search: ReturnType<typeof opened>;
  /** What this thread found: it is known to whoever asks next. */
  const ours = new Map<string, Fault>();
  const open = (): boolean => {
    search ??= opened(target, worthAThread);
    return search !== undefined;
  };
  const begin = (): void => {
    open();
    if (search) letLook(search.left);
  };
  return {
    open,
    begin,
    async faults(hasTime = false) {
      begin();
      if (!search) return faultsIn(target);
      const { left, answer } = search;
      const more = hasTime ? faultsIn(target, { left, isBackwards: true, isSound: true }) : [];
      for (const [file, fault] of more) ours.set(file, fault);
      return new Map([...(await answer), ...ours]);
    },
    async end() {
      const ended = search;
      search = undefined;
      ours.clear();
      if (!ended) return;
      leaveNone(ended.left);
      await ended.answer.catch(() => undefined);
    },
  };
}

/** What a thread is started with. */
interface Order {
  readonly target: string;
  readonly left: FilesLeft;
}

/** Undefined where one thread may as well do it alone. */
function opened(
  target: string,
  worthAThread: number,
): { readonly left: FilesLeft; readonly answer: Promise<SiteFaults> } | undefined {
  const ledger = statSync(ledgerOf(target), { throwIfNoEntry: false });
  if (!ledger || ledger.size < worthAThread || availableParallelism() < 2) return undefined;
  const left = soundly(() => filesLeft(countOf(target)));
  // Without a count it is damaged: whoever looks through it alone says so.
  if (!left) return undefined;
  const order: Order = { target, left };
  const thread = new Worker(new URL(import.meta.url), { workerData: order });
  const answer = once(thread, 'message').then(([faults]) => faults as SiteFaults);
  // Waited for later; until then a failure is not unheard.
  answer.catch(() => undefined);
  return { left, answer };
}

function soundly<Result>(read: () => Result): Result | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof UnreadableLedger) return undefined;
    throw error;
  }
}

// The thread's side, which checks the ledger; a message carries a map as it is.
if (!isMainThread) {
  const { target, left } = workerData as Order;
  waitToLook(left);
  parentPort?.postMessage(faultsIn(target, { left }));
}
