import { existsSync, mkdirSync, readdirSync, renameSync } from 'node:fs';
import { basename, join } from 'node:path';

/**
 * Moves what an earlier build left into a folder beside, where it stays until the bench has ended. It is not deleted: for a
 * minute ext4 passes over every inode that was freed, one by one, so whoever makes many files after a large deletion pays
 * for it, twice the time for a page (Linux, fs/ext4/ialloc.c, `recently_deleted`). Nothing happens when there is nothing.
 */
export function putAway(path: string, away: string): void {
  if (!existsSync(path)) return;
  mkdirSync(away, { recursive: true });
  renameSync(path, join(away, `${String(readdirSync(away).length)}-${basename(path)}`));
}
