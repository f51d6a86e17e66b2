import { realpath, stat } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';

/** The folder of the site as it stands at one moment. */
export interface Root {
  /** Its real path, without symbolic links. */
  readonly path: string;
  /** Tells a folder from the one that took its place. */
  readonly inode: number;
}

/** The folder that stands there now; undefined when there is none. */
export async function rootNow(folder: string): Promise<Root | undefined> {
  try {
    const path = await realpath(folder);
    const found = await stat(path);
    return found.isDirectory() ? { path, inode: found.ino } : undefined;
  } catch {
    return undefined;
  }
}

/**
 * The folder that stands there, waiting up to half a second for it: a build puts the new site in place by two renames,
 * and for the moment between them there is none.
 */
export async function rootSoon(folder: string): Promise<Root | undefined> {
  for (let tries = 0; tries < 20; tries += 1) {
    const root = await rootNow(folder);
    if (root) return root;
    await setTimeout(25);
  }
  return undefined;
}
