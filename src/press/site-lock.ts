import { existsSync, linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Locks that this process holds. A lock with its number that is none of them was left by one before it: numbers return. */
const ours = new Set<string>();

/**
 * Takes the right to build into a folder, for one process at a time. Throws when another build has it; a lock whose
 * process is gone is taken over. Gives the way to let go.
 */
export function lockSite(target: string): () => void {
  const path = lockOf(target);
  const holder = holderOf(path);
  if (holder !== undefined && !isAtWork(path, holder)) takeAway(path, holder);
  const claim = `${path}.${String(process.pid)}`;
  try {
    // Written before it takes the lock's name: a lock always says whose it is, also on a disk that is full.
    writeFileSync(claim, String(process.pid));
    linkSync(claim, path);
  } catch (cause) {
    if (!existsSync(path)) throw cause;
    const now = holderOf(path);
    const who = now === undefined ? '' : ` (process ${now})`;
    throw new Error(
      `Another build is making ${target}${who}. Wait for it; if there is none, remove ${path} from ${dirname(path)}.`,
      { cause },
    );
  } finally {
    rmSync(claim, { force: true });
  }
  ours.add(path);
  return () => {
    ours.delete(path);
    rmSync(path, { force: true });
  };
}

/** Has this process the right to build into a folder? */
export function isOurs(target: string): boolean {
  return ours.has(lockOf(target));
}

/** Has another process, one that is at work? */
export function isTaken(target: string): boolean {
  const path = lockOf(target);
  const holder = holderOf(path);
  return holder !== undefined && !ours.has(path) && isAtWork(path, holder);
}

function lockOf(target: string): string {
  return `${target}.lock`;
}

/** What a lock says of its process: its number. */
function holderOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

function isAtWork(path: string, holder: string): boolean {
  const pid = Number(holder);
  // A lock that names no process was left by nobody who could still be at work.
  if (!(pid > 0)) return false;
  if (pid === process.pid) return ours.has(path);
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Somebody else's process may not be sent anything (EPERM), but it is there.
    return !(error instanceof Error && 'code' in error && error.code === 'ESRCH');
  }
}

/** Removes a lock that was left. Whoever did so at the same time may have a lock of his own by now: that one stays. */
function takeAway(path: string, holder: string): void {
  const left = `${path}.left.${String(process.pid)}`;
  try {
    renameSync(path, left);
    if (holderOf(left) !== holder) linkSync(left, path);
  } catch (error) {
    if (existsSync(path)) throw error;
  } finally {
    rmSync(left, { force: true });
  }
}
