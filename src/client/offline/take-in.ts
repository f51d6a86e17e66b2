import { KEPT, keepPage, keepPart, keyOf } from './keep.ts';
import { namedParts } from './named-parts.ts';

/**
 * Keeps a page that was read without the worker's knowing, as the very first one is, and the parts that it has loaded.
 * Costs the reader nothing: all of that lies in the browser's own cache.
 */
export async function takeIn(
  url: string,
  loaded: readonly string[],
  folders: readonly string[],
): Promise<void> {
  const key = keyOf(url);
  if (!(await caches.match(key, { cacheName: KEPT }))) {
    await keepPage(key, await fetch(key, { cache: 'force-cache' }), folders);
  }
  await takeParts(loaded.filter((name) => namedParts(name, folders)[0]));
}

/** Keeps parts that the browser has already. One that it lacks is not fetched: the reader may pay for every byte. */
export async function takeParts(urls: readonly string[]): Promise<void> {
  await Promise.allSettled(
    urls.map(async (url) => {
      if (await caches.match(url)) return;
      await keepPart(url, await fetch(url, { cache: 'only-if-cached', mode: 'same-origin' }));
    }),
  );
}
