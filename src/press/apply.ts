import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { finishJournal, hasOpenJournal, openJournal, waitingRoomOf } from './journal.ts';
import { enterChanges, forgetLedger, type LedgerRow } from './ledger.ts';
import { previousOf, recoverSite } from './site-folder.ts';

/**
 * Opens the waiting room for work that ends in a changed site. Where it fails before the journal was opened, the
 * unfinished files are taken away and the site is as it was.
 */
export async function inWaitingRoom(
  target: string,
  work: (folder: string) => void | Promise<void>,
): Promise<void> {
  try {
    await work(openWaitingRoom(target));
  } catch (error) {
    if (!hasOpenJournal(target)) discard(target);
    throw error;
  }
}

/** Takes the unfinished files away; after the first of two renames, the old site is put back by the second. */
function discard(target: string): void {
  recoverSite(target);
  rmSync(waitingRoomOf(target), { recursive: true, force: true });
}

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
