import { join } from 'node:path';

/** Folder of the program: its `package.json`, templates and `public/`. */
export const PROGRAM_ROOT = join(import.meta.dirname, '..');

/** Folder of all that may be thrown away: what was read, made, indexed and noted before. */
export function cacheFolderOf(root: string): string {
  return join(root, '.warta');
}
