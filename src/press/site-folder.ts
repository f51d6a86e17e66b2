import {
  existsSync,
  linkSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, relative, resolve, sep } from 'node:path';
import { finishJournal, hasOpenJournal } from './journal.ts';
import { ledgerOf } from './ledger.ts';

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
  const holder = holderOf(target);
  if (holder !== undefined && holder !== process.pid && isRunning(holder)) return;
  if (!existsSync(target) && existsSync(previousOf(target))) renameSync(previousOf(target), target);
  if (!hasOpenJournal(target)) return;
  const unlock = holder === process.pid ? undefined : lockSite(target);
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
  if (!existsSync(target) || readdirSync(target).length === 0) return undefined;
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

/**
 * Takes the right to build into a folder, for one process at a time. Throws when another build has it; a lock whose
 * process is gone is taken over. Gives the way to let go.
 */
export function lockSite(target: string): () => void {
  const path = lockOf(target);
  const holder = holderOf(target);
  if (holder !== undefined && !isRunning(holder)) rmSync(path, { force: true });
  const claim = `${path}.${String(process.pid)}`;
  try {
    // Written before it takes the lock's name: a lock always says whose it is, also on a disk that is full.
    writeFileSync(claim, String(process.pid));
    linkSync(claim, path);
  } catch (cause) {
    if (!existsSync(path)) throw cause;
    const who = holder === undefined ? '' : ` (process ${String(holder)})`;
    throw new Error(
      `Another build is making ${target}${who}. Wait for it; if there is none, remove ${path} from ${dirname(path)}.`,
      { cause },
    );
  } finally {
    rmSync(claim, { force: true });
  }
  return () => {
    rmSync(path, { force: true });
  };
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

function lockOf(target: string): string {
  return `${target}.lock`;
}

/** Process that has the right to build into a folder, as its lock says. */
function holderOf(target: string): number | undefined {
  const path = lockOf(target);
  return existsSync(path) ? Number(readFileSync(path, 'utf8')) : undefined;
}

function isRunning(pid: number): boolean {
  // A lock that names no process was left by nobody who could still be at work.
  if (!(pid > 0)) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
