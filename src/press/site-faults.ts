import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { stateIn } from './file-state.ts';
import { ledgerOf, readLedger } from './ledger.ts';
import type { FileState } from './plan.ts';

/** Files of a site that are not as its ledger says: gone, or changed by someone else; or the ledger, if it cannot be read. */
export type SiteFaults = ReadonlyMap<string, Exclude<FileState, 'intact'>>;

/** Compares every file of a site with its ledger; without a ledger there is nothing to compare. */
export function faultsIn(target: string): SiteFaults {
  const faults = new Map<string, Exclude<FileState, 'intact'>>();
  const ledger = readLedger(target);
  if (!ledger && existsSync(ledgerOf(target))) faults.set(basename(ledgerOf(target)), 'altered');
  for (const row of ledger?.values() ?? []) {
    const state = stateIn(target, row);
    if (state !== 'intact') faults.set(row.file, state);
  }
  return faults;
}
