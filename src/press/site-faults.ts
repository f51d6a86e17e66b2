import { basename } from 'node:path';
import { stateIn } from './file-state.ts';
import { statesIn, UnreadableLedger, type Stretch } from './ledger-view.ts';
import { ledgerOf } from './ledger.ts';
import type { FileState } from './plan.ts';

/** Files of a site that are not as its ledger says: gone, or changed by someone else; or the ledger, if it cannot be read. */
export type SiteFaults = ReadonlyMap<string, Exclude<FileState, 'intact'>>;

/**
 * Compares the files of a site, or those of some names, with its ledger, which is checked first, if nobody else does that;
 * without a ledger there is nothing to compare.
 */
export function faultsIn(target: string, names?: Stretch, isSound = false): SiteFaults {
  const faults = new Map<string, Exclude<FileState, 'intact'>>();
  try {
    for (const [file, digest, size, changedAt] of statesIn(target, names, isSound)) {
      const state = stateIn(target, { file, digest, size, changedAt });
      if (state !== 'intact') faults.set(file, state);
    }
  } catch (error) {
    if (!(error instanceof UnreadableLedger)) throw error;
    faults.set(basename(ledgerOf(target)), 'altered');
  }
  return faults;
}
