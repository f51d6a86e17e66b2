import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';

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
 */
export function openStaging(target: string): Staging {
  const folder = `${target}.next`;
  const previous = `${target}.previous`;
  if (!existsSync(target) && existsSync(previous)) renameSync(previous, target);
  for (const leftover of [folder, previous]) rmSync(leftover, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  return {
    folder,
    publish() {
      if (existsSync(target)) renameSync(target, previous);
      renameSync(folder, target);
      rmSync(previous, { recursive: true, force: true });
    },
    discard() {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
