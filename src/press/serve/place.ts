import { realpath, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/** What stands at a path: a file, a folder with a page (its address ends in a slash), or nothing. */
export type Place = { readonly file: string } | 'folder' | undefined;

/** Files of a host's own rules: they steer the server and are not served. */
const RULES = new Set(['_redirects', '_headers']);

/** Parts that mean another place than they say, on one system or another; honest addresses have none once decoded. */
const DISHONEST = /[\0\\]|(?:^|\/)\.\.?(?:\/|$)/;

/** Finds what stands at a decoded path in a folder, given by its real path. */
export async function placeOf(root: string, path: string): Promise<Place> {
  if (DISHONEST.test(path)) return undefined;
  const page = await filePlace(root, join(path, 'index.html'));
  if (path.endsWith('/')) return page === undefined ? undefined : { file: page };
  const file = await filePlace(root, path);
  if (file !== undefined) return { file };
  return page === undefined ? undefined : 'folder';
}

/**
 * The real path of a file in a folder; undefined where there is none, where it belongs to the host's rules, and where a
 * symbolic link leads out of the folder.
 */
export async function filePlace(root: string, path: string): Promise<string | undefined> {
  try {
    const real = await realpath(join(root, path));
    const isInside = real.startsWith(root.endsWith(sep) ? root : root + sep);
    if (!isInside || RULES.has(relative(root, real))) return undefined;
    return (await stat(real)).isFile() ? real : undefined;
  } catch {
    return undefined;
  }
}
