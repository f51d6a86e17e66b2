/** Ask each time whether it is still the same: an address whose content may change. */
export const REVALIDATE = 'public, max-age=0, must-revalidate';
/** RFC 8246: never ask again within a year. For names that hold a hash of their content. */
const IMMUTABLE = 'public, max-age=31536000, immutable';
/** Folders whose files have such names. */
export const HASHED_FOLDERS: readonly string[] = ['/assets/', '/media/'];

/** What every answer says unless the site's own rules say otherwise. */
export const ALWAYS = { 'x-content-type-options': 'nosniff', 'cache-control': REVALIDATE } as const;

/**
 * Headers of a file by its decoded path, by lowercase name: the defaults, then the site's own rules, of which an empty
 * value takes a default away.
 */
export function hostHeaders(
  path: string,
  type: string,
  rules: ReadonlyMap<string, string>,
): Map<string, string> {
  const headers = new Map<string, string>(Object.entries(ALWAYS));
  headers.set('content-type', type);
  if (HASHED_FOLDERS.some((folder) => path.startsWith(folder))) {
    headers.set('cache-control', IMMUTABLE);
  }
  for (const [name, value] of rules) {
    if (value === '') headers.delete(name);
    else headers.set(name, value);
  }
  return headers;
}
