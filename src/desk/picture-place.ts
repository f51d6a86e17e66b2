import { posix } from 'node:path';
import type { Finding } from '#src/schema/problem.ts';
import { nearest } from './near-miss.ts';

/**
 * Where the picture lies that a file names, as a path from the root. It is looked for beside the file first, then
 * under `content/media/`; `media/x.jpg` and `/media/x.jpg` name the latter outright. Nothing outside `content/` is a
 * picture of the paper, and neither is an address on the web.
 */
export function picturePlace(
  written: string,
  file: string,
  known: ReadonlySet<string>,
): { readonly path: string } | Pick<Finding, 'code' | 'values'> {
  if (/^[a-z][a-z\d+.-]*:|^\/\//i.test(written)) return { code: 'picture-elsewhere' };
  const folder = posix.dirname(file);
  const name = written.replace(/^\.\//, '');
  const inMedia = posix.join('content/media', name.replace(/^\/?media\//, ''));
  const places = name.startsWith('/') ? [inMedia] : [posix.join(folder, name), inMedia];
  if (name.startsWith('/') && !name.startsWith('/media/')) places.length = 0;
  const outside = places.every((path) => !path.startsWith('content/'));
  if (places.length > 0 && outside) return { code: 'picture-outside' };
  const path = places.find((place) => place.startsWith('content/') && known.has(place));
  return path === undefined ? missing(name, folder, known) : { path };
}

function missing(
  written: string,
  folder: string,
  known: ReadonlySet<string>,
): Pick<Finding, 'code' | 'values'> {
  const names = new Map<string, string>();
  for (const path of known) {
    if (path.startsWith('content/media/')) names.set(posix.basename(path), path.slice(8));
  }
  for (const path of known) {
    if (posix.dirname(path) === folder) names.set(posix.basename(path), posix.basename(path));
  }
  const near = nearest(posix.basename(written), names.keys());
  const values = { folder: `${folder}/`, ...(near && { nearest: names.get(near) ?? near }) };
  return { code: 'picture-missing', values };
}
