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
 * from the last, and where they meet none is left.
 */
export type FilesLeft = Int32Array<SharedArrayBuffer>;

export function filesLeft(count: number): FilesLeft {
  const left = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  left[0] = count;
  return left;
}

/** Has all who look stop, a few files later. */
export function leaveNone(left: FilesLeft): void {
  Atomics.store(left, 0, 0);
}

/** Files that one who looks takes at a time. */
const AT_A_TIME = 256;

/** Takes a few of the files that are left and says how many. */
function take(left: FilesLeft): number {
  return Math.max(0, Math.min(AT_A_TIME, Atomics.sub(left, 0, AT_A_TIME)));
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
  if (left && Atomics.load(left, 0) <= 0) return faults;
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
