import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { finishJournal, openJournal, waitingRoomOf } from './journal.ts';
import { enterChanges, forgetLedger, type LedgerRow } from './ledger.ts';
import { previousOf } from './site-folder.ts';

/** A folder beside the site, on the same disk, in which new files are made. It is empty at first. */
export function openWaitingRoom(target: string): string {
  const folder = waitingRoomOf(target);
  for (const leftover of [folder, previousOf(target)]) {
    rmSync(leftover, { recursive: true, force: true });
  }
  mkdirSync(folder, { recursive: true });
  return folder;
}

/**
 * Makes the waiting room the site. The old site is moved aside by one rename and the new one in by another; a publish
 * killed between the two left no site, so the next one first puts the old site back. The ledger is forgotten before and
 * written after: one that speaks of another site would be worse than none.
 */
export function replaceSite(target: string, rows: readonly LedgerRow[]): void {
  forgetLedger(target);
  if (existsSync(target)) renameSync(target, previousOf(target));
  renameSync(waitingRoomOf(target), target);
  enterChanges(target, rows, []);
  rmSync(previousOf(target), { recursive: true, force: true });
}

/** Moves the waiting files into the site and removes what vanished, under a journal: all of it happens, or none. */
export function changeSite(
  target: string,
  put: readonly LedgerRow[],
  remove: readonly string[],
): void {
  openJournal(target, { put, remove });
  finishJournal(target);
}
