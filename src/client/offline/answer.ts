import { KEPT, keepPage, keepPart, keyOf } from './keep.ts';
import { networkFirst } from './network-first.ts';
import type { FetchEvent } from './worker-scope.ts';

const nothing = (): undefined => undefined;

/**
 * A page, or data that each publish changes: the newest where there is a connection, else the copy that is kept. Rejects
 * without either. What the network answers is kept also when it comes too late for this time.
 */
export async function newestFor(event: FetchEvent, folders: readonly string[]): Promise<Response> {
  const { request } = event;
  const key = keyOf(request.url);
  const isForeseen = request.headers.get('sec-purpose')?.includes('prefetch');
  const fresh = Promise.resolve(event.preloadResponse).then((early) => early ?? fetch(request));
  // Heard first, so that the copy is taken before the page reads the answer.
  event.waitUntil(
    fresh.then((answer) => keepPage(key, answer.clone(), folders, isForeseen)).catch(nothing),
  );
  const cache = await caches.open(KEPT);
  const kept = await cache.match(key);
  const answer = await networkFirst(fresh, kept);
  // Read once more: of all that is kept it is now the last to go.
  if (answer === kept) event.waitUntil(cache.put(key, kept.clone()).catch(nothing));
  return answer;
}

/** A part, whose name changes when it does: the copy that is kept, else from the network. */
export async function partFor(event: FetchEvent): Promise<Response> {
  const { url } = event.request;
  const kept = await caches.match(url);
  if (kept) return kept;
  const answer = await fetch(event.request);
  event.waitUntil(keepPart(url, answer.clone()).catch(nothing));
  return answer;
}
