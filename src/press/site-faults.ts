import { basename } from 'node:path';
import { stateIn } from './file-state.ts';
import { statesIn, UnreadableLedger } from './ledger-view.ts';
import { ledgerOf } from './ledger.ts';
import type { FileState } from './plan.ts';

/** How a file of a site is when it is not as its ledger says: gone, or changed by someone else. */
export type Fault = Exclude<FileState, 'intact'>;

/** Files of a site that are not as its ledger says; or the ledger, if it cannot be read. */
export type SiteFaults = ReadonlyMap<string, Fault>;

/**
 * How many files of a site nobody has looked at yet, in memory that threads share: one goes on from the first, another back
 * from the last, and where they meet none is left. Whether looking has begun stands beside it.
 */
export type FilesLeft = Int32Array<SharedArrayBuffer>;

const LEFT = 0;
const BEGUN = 1;

export function filesLeft(count: number): FilesLeft {
  const left = new Int32Array(new SharedArrayBuffer(2 * Int32Array.BYTES_PER_ELEMENT));
  left[LEFT] = count;
  return left;
}

/** Lets all look who wait to. */
export function letLook(left: FilesLeft): void {
  Atomics.store(left, BEGUN, 1);
  Atomics.notify(left, BEGUN);
}

/** Holds the thread until others may look. */
export function waitToLook(left: FilesLeft): void {
  Atomics.wait(left, BEGUN, 0);
}

/** Has all who look stop, a few files later. */
export function leaveNone(left: FilesLeft): void {
  Atomics.store(left, LEFT, 0);
  letLook(left);
}

/** Files that one who looks takes at a time. */
const AT_A_TIME = 256;

/** Takes a few of the files that are left and says how many. */
function take(left: FilesLeft): number {
  return Math.max(0, Math.min(AT_A_TIME, Atomics.sub(left, LEFT, AT_A_TIME)));
}

/**
 * Compares the files of a site with its ledger, which is checked first, if nobody else does that; without a ledger there is
 * nothing to compare. With `left` others look, too, and each file is one's alone.
 */
export function faultsIn(
  target: string,
  { left, ...order }: { left?: FilesLeft; isBackwards?: boolean; isSound?: boolean } = {},
): SiteFaults {
  const faults = new Map<string, Fault>();
  let taken = 0;
  // All was looked at, or all are to stop, before a thread had started.
  if (left && Atomics.load(left, LEFT) <= 0) return faults;
  try {
    for (const [file, digest, size, changedAt] of statesIn(target, order)) {
      if (left && taken === 0) taken = take(left);
      if (left && taken === 0) break;
      taken -= 1;
      const state = stateIn(target, { file, digest, size, changedAt });
      if (state !== 'intact') faults.set(file, state);
    }
  } catch (error) {
    if (!(error instanceof UnreadableLedger)) throw error;
    faults.set(basename(ledgerOf(target)), 'altered');
  }
  return faults;
}
