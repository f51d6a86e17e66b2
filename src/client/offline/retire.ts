import type { WorkerScope } from './worker-scope.ts';

declare const self: WorkerScope;

/**
 * The service worker of a paper that keeps nothing (any more): it takes the place of the one that readers have, clears
 * away what that kept, and then itself.
 */
async function retire(): Promise<void> {
  const names = await caches.keys();
  await Promise.all(
    names.filter((name) => name.startsWith('kept')).map((name) => caches.delete(name)),
  );
  await self.registration.unregister();
}

self.addEventListener('install', (event) => event.waitUntil(self.skipWaiting()));
self.addEventListener('activate', (event) => event.waitUntil(retire()));
