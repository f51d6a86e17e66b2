import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { stateIn } from './file-state.ts';
import { readStates } from './ledger-view.ts';
import { ledgerOf } from './ledger.ts';
import type { FileState } from './plan.ts';

/** Files of a site that are not as its ledger says: gone, or changed by someone else; or the ledger, if it cannot be read. */
export type SiteFaults = ReadonlyMap<string, Exclude<FileState, 'intact'>>;

/** A part of a site's files: every so many of them, from one on. */
export interface Part {
  readonly from: number;
  readonly of: number;
}

/** Compares the files of a site, or a part of them, with its ledger; without a ledger there is nothing to compare. */
export function faultsIn(target: string, { from, of }: Part = { from: 0, of: 1 }): SiteFaults {
  const faults = new Map<string, Exclude<FileState, 'intact'>>();
  const states = readStates(target);
  if (!states && existsSync(ledgerOf(target))) faults.set(basename(ledgerOf(target)), 'altered');
  for (const [index, [file, digest, size, changedAt]] of (states ?? []).entries()) {
    if (index % of !== from) continue;
    const state = stateIn(target, { file, digest, size, changedAt });
    if (state !== 'intact') faults.set(file, state);
  }
  return faults;
}
