import { newestFor, partFor } from './answer.ts';
import { namedParts } from './named-parts.ts';
import { takeIn, takeParts } from './take-in.ts';
import type { WorkerScope } from './worker-scope.ts';

/** Addresses of the paper; the press writes them before this file (`press/worker-output.ts`). */
declare const paper: {
  /** Page that stands in for one that cannot be had. */
  readonly offline: string;
  /** Changes with that page. */
  readonly version: string;
  readonly latest: string;
  /** Below it nothing is the worker's business. */
  readonly admin: string;
  /** Folders of parts. */
  readonly parts: readonly string[];
};
declare const self: WorkerScope;

const { offline, version, latest, admin, parts } = paper;
const STAND_IN = `kept-offline-${version}`;

async function install(): Promise<void> {
  const cache = await caches.open(STAND_IN);
  // Throws on an error: the browser tries again at the reader's next page.
  await cache.add(new Request(offline, { cache: 'no-cache' }));
  const html = await (await cache.match(offline))?.text();
  await takeParts(namedParts(html ?? '', parts));
  await self.skipWaiting();
}

async function activate(): Promise<void> {
  for (const name of await caches.keys()) {
    if (name.startsWith('kept-') && name !== STAND_IN) await caches.delete(name);
  }
  await self.clients.claim();
  await self.registration.navigationPreload.enable();
}

self.addEventListener('install', (event) => event.waitUntil(install()));
self.addEventListener('activate', (event) => event.waitUntil(activate()));
self.addEventListener('message', (event) =>
  event.waitUntil(takeIn(event.source.url, event.data, parts).catch(() => undefined)),
);
self.addEventListener('fetch', (event) => {
  const { method, mode, url } = event.request;
  const { origin, pathname } = new URL(url);
  if (method !== 'GET' || origin !== location.origin || pathname.startsWith(admin)) return;
  if (mode === 'navigate') {
    const standIn = () => caches.match(offline, { cacheName: STAND_IN });
    event.respondWith(newestFor(event, parts).catch(standIn));
  } else if (pathname === latest) event.respondWith(newestFor(event, parts));
  else if (namedParts(pathname, parts)[0]) event.respondWith(partFor(event));
});
