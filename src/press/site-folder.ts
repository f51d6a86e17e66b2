import {
  existsSync,
  lstatSync,
  readdirSync,
  readlinkSync,
  realpathSync,
  renameSync,
  statSync,
} from 'node:fs';
import { dirname, relative, resolve, sep } from 'node:path';
import { finishJournal, hasOpenJournal } from './journal.ts';
import { ledgerOf } from './ledger.ts';
import { isOurs, isTaken, lockSite } from './site-lock.ts';

/**
 * Folder of a site as it really is. Where `dist` is a link, the link stays, and the folder it leads to is replaced; what a
 * publish keeps beside the site lies beside that one. Also where it leads nowhere: a publish may have been killed.
 */
export function realSite(path: string): string {
  if (!lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink()) return path;
  return existsSync(path) ? realpathSync(path) : resolve(dirname(path), readlinkSync(path));
}

/** Folder that holds the last site while the new one takes its place. */
export function previousOf(target: string): string {
  return `${target}.previous`;
}

/**
 * Brings a site into order that a killed publish left: an open journal is finished, and where a full build was killed
 * between its two renames the last site is put back. While another publish is at work nothing is touched: it may be
 * amid these steps itself.
 */
export function recoverSite(target: string): void {
  if (isTaken(target)) return;
  if (!existsSync(target) && existsSync(previousOf(target))) renameSync(previousOf(target), target);
  if (!hasOpenJournal(target)) return;
  const unlock = isOurs(target) ? undefined : lockSite(target);
  try {
    finishJournal(target);
  } finally {
    unlock?.();
  }
}

/**
 * Why a folder cannot become the site; undefined when it can. A build replaces its folder whole, so it must not hold
 * anything but a site: not the paper, not the program, not what somebody else keeps there.
 */
export function unfitForSite(target: string, keep: readonly string[]): string | undefined {
  const held = keep.find((folder) => holds(target, folder));
  if (held !== undefined) return `${target} holds ${held}`;
  const parts = keep.flatMap((folder) =>
    ['content', 'public', 'src'].map((name) => resolve(folder, name)),
  );
  const around = parts.find((folder) => holds(folder, target));
  if (around !== undefined) return `${target} lies in ${around}`;
  if (!existsSync(target)) return undefined;
  // A site is replaced by renaming, which no system does from one disk to another, nor of the place where one is mounted.
  if (statSync(target).dev !== statSync(dirname(target)).dev)
    return `${target} is a disk of its own`;
  if (readdirSync(target).length === 0) return undefined;
  // A site that lost its page for lost readers is still one where a ledger lies beside it, but nobody's other folder is.
  const isSite =
    existsSync(resolve(target, '404.html')) ||
    (existsSync(ledgerOf(target)) && existsSync(resolve(target, 'index.html')));
  return isSite ? undefined : `${target} is not empty and is not a site`;
}

function holds(outer: string, inner: string): boolean {
  const way = relative(resolve(outer), resolve(inner));
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && resolve(way) !== way);
}

/** Takes the right to build into several folders, and brings each into order. Where one has another build, none is taken. */
export function lockSites(targets: readonly string[]): () => void {
  const unlocks: (() => void)[] = [];
  const unlock = (): void => {
    for (const one of unlocks.splice(0)) one();
  };
  try {
    for (const target of targets) {
      unlocks.push(lockSite(target));
      recoverSite(target);
    }
    return unlock;
  } catch (error) {
    unlock();
    throw error;
  }
}
