import { readFileSync } from 'node:fs';
import type { AstroIntegration } from 'astro';
import mime from 'mime';
import { bundleWorker } from './bundle-worker.ts';
import type { DeskInThread } from './desk-in-thread.ts';
import { handOver, isMade } from './dev-desk.ts';

/** Folders and addresses that the dev server is told. */
export interface DevPlaces {
  /** Folder of the program. */
  readonly programRoot: string;
  /** Address of the service worker. */
  readonly worker: string;
}

/**
 * What `npm run dev` adds to Astro: a middleware that finds pages in the edition, pictures and a search made when they
 * are asked for, and a reload whenever the copy changes.
 */
export function devNewsroom(places: DevPlaces, desk: DeskInThread): AstroIntegration {
  const { programRoot, worker } = places;
  handOver(desk);
  return {
    name: 'newsroom',
    hooks: {
      'astro:config:setup': ({ addMiddleware }) => {
        addMiddleware({ entrypoint: new URL('./middleware.ts', import.meta.url), order: 'pre' });
      },
      'astro:server:setup': ({ server }) => {
        desk.onChange(() => {
          server.ws.send({ type: 'full-reload' });
        });
        // A worker that `npm start` left at this address would keep the pages that are being written.
        server.middlewares.use(worker, (_, response, next) => {
          bundleWorker(programRoot, 'retire').then((code) => {
            response.setHeader('content-type', 'text/javascript');
            response.end(code);
          }, next);
        });
        server.middlewares.use((request, response, next) => {
          const { pathname } = new URL(request.url ?? '/', 'http://localhost');
          // What is Vite's own does not wait for a desk that reads.
          if (!isMade(pathname)) {
            next();
            return;
          }
          desk
            .file(pathname)
            .then((path) => {
              if (path === undefined) {
                next();
                return;
              }
              response.setHeader('content-type', mime.getType(path) ?? 'application/octet-stream');
              response.end(readFileSync(path));
            })
            .catch(next);
        });
      },
    },
  };
}
