import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { lockSite, previousOf, recoverSite } from './site-folder.ts';

/** Folders of a full build: the new site is made beside the old one and then takes its place. */
export interface Staging {
  /** Where the new site is written. */
  readonly folder: string;
  /** Puts the new site in place of the old one. */
  publish(): void;
  /** Takes the unfinished site away and leaves the old one as it was. */
  discard(): void;
}

/**
 * Opens a folder beside `target`. The old site is moved aside by one rename and the new one in by another;
 * a build killed between the two left no site, so the next one first puts the old site back.
 * Throws while another process builds into the same folder.
 */
export function openStaging(target: string): Staging {
  const folder = `${target}.next`;
  const previous = previousOf(target);
  mkdirSync(dirname(target), { recursive: true });
  const unlock = lockSite(target);
  recoverSite(target);
  for (const leftover of [folder, previous]) rmSync(leftover, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  return {
    folder,
    publish() {
      if (existsSync(target)) renameSync(target, previous);
      renameSync(folder, target);
      rmSync(previous, { recursive: true, force: true });
      unlock();
    },
    discard() {
      // The second rename may have failed after the first.
      recoverSite(target);
      rmSync(folder, { recursive: true, force: true });
      unlock();
    },
  };
}
