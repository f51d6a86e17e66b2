import { isGone, isKeepable, isReading } from './answers.ts';
import { namedParts } from './named-parts.ts';

/** Name of the cache that holds what was read: pages, and the parts that they show. */
export const KEPT = 'kept';

/** Pages and parts that may be kept, and pages that stay when it becomes too much: tidying is not for every page. */
const MOST_PAGES = 60;
const MOST_PARTS = 800;
const PAGES_LEFT = 50;

/** The address a page is kept under: what follows `?` is for those who count, the page is the same. */
export function keyOf(url: string): string {
  return url.replace(/[?#].*/, '');
}

/**
 * Keeps a page that was read in place of its earlier copy, or gives up the copy of one that is gone. A page that was
 * only foreseen to be read is not taken in.
 */
export async function keepPage(
  key: string,
  answer: Response,
  folders: readonly string[],
  isForeseen?: boolean,
): Promise<void> {
  const cache = await caches.open(KEPT);
  if (isReading(answer)) {
    if (isForeseen && !(await cache.match(key))) return;
    await cache.put(key, answer);
    await tidy(cache, folders);
  } else if (isGone(answer)) await cache.delete(key);
}

/** Keeps a part, should it be whole. */
export async function keepPart(url: string, answer: Response): Promise<void> {
  if (isKeepable(answer)) await (await caches.open(KEPT)).put(url, answer);
}

/** When much is kept, the pages that were not read for longest go, and the parts that none of the others names. */
async function tidy(cache: Cache, folders: readonly string[]): Promise<void> {
  const pages: string[] = [];
  const parts: string[] = [];
  for (const { url } of await cache.keys()) {
    (namedParts(url, folders)[0] ? parts : pages).push(url);
  }
  if (pages.length <= MOST_PAGES && parts.length <= MOST_PARTS) return;
  const named = new Set<string>();
  // A cache lists what was put last at its end.
  for (const page of pages.slice(-PAGES_LEFT)) {
    const html = await (await cache.match(page))?.text();
    for (const part of namedParts(html ?? '', folders)) named.add(location.origin + part);
  }
  const useless = parts.filter((part) => !named.has(part));
  await Promise.all([...pages.slice(0, -PAGES_LEFT), ...useless].map((url) => cache.delete(url)));
}
