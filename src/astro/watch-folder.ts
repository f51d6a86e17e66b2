import { lstatSync, readdirSync, watch, type FSWatcher } from 'node:fs';
import { join } from 'node:path';
import { platform } from 'node:process';

/** Watches a folder and all that is in it, at any depth. `changed` is told of each step of a change. */
export function watchFolder(folder: string, changed: () => void): void {
  if (platform === 'linux') watchEach(folder, changed);
  else watch(folder, { recursive: true }, changed);
}

/**
 * Linux watches no folder together with what is below it. Node makes up for it by looking at each file and watching that:
 * on 10,000 articles it takes 0.3 s, and as many of the watches that the system grants. To watch each folder is enough.
 */
function watchEach(root: string, changed: () => void): void {
  const watchers = new Map<string, FSWatcher>();
  const start = (folder: string): void => {
    const watcher = watch(folder, (event, name) => {
      if (event === 'rename' && name !== null) renamed(join(folder, name));
      changed();
    });
    watchers.set(folder, watcher);
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      if (entry.isDirectory()) start(join(folder, entry.name));
    }
  };
  /** Something came under this name or went: what was watched there is not what is there now. */
  const renamed = (path: string): void => {
    watchers.get(path)?.close();
    watchers.delete(path);
    try {
      if (lstatSync(path).isDirectory()) start(path);
    } catch (error) {
      // It has gone again: the folder that held it tells of that, too.
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
  };
  start(root);
}
