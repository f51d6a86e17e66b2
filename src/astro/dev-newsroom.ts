import { readFileSync, watch } from 'node:fs';
import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import mime from 'mime';
import { bundleWorker } from './bundle-worker.ts';
import { handOver } from './dev-desk.ts';
import type { LiveDesk } from './live-desk.ts';

/** Folders and addresses that the dev server is told. */
export interface DevPlaces {
  /** Folder of the paper. */
  readonly root: string;
  /** Folder of the program. */
  readonly programRoot: string;
  /** Address of the service worker. */
  readonly worker: string;
}

/**
 * What `npm run dev` adds to Astro: a middleware that finds pages in the edition, pictures and a search made when they
 * are asked for, and a reload whenever the copy changes.
 */
export function devNewsroom(places: DevPlaces, desk: LiveDesk): AstroIntegration {
  const { root, programRoot, worker } = places;
  handOver(desk);
  return {
    name: 'newsroom',
    hooks: {
      'astro:config:setup': ({ addMiddleware }) => {
        addMiddleware({ entrypoint: new URL('./middleware.ts', import.meta.url), order: 'pre' });
      },
      'astro:server:setup': ({ server }) => {
        const watcher = watchCopy(join(root, 'content'), () => {
          desk.copyChanged();
          server.ws.send({ type: 'full-reload' });
        });
        server.httpServer?.on('close', () => {
          watcher.close();
        });
        // A worker that `npm start` left at this address would keep the pages that are being written.
        server.middlewares.use(worker, (_, response, next) => {
          bundleWorker(programRoot, 'retire').then((code) => {
            response.setHeader('content-type', 'text/javascript');
            response.end(code);
          }, next);
        });
        server.middlewares.use((request, response, next) => {
          desk
            .file(new URL(request.url ?? '/', 'http://localhost').pathname)
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

/** Editors save in several steps: what comes within this many milliseconds is one change. */
const ONE_CHANGE = 40;

/**
 * Watches the copy with the system's own recursive watch: on 10,000 articles it is ready in 0.2 s,
 * where Vite's watcher takes a second of the first page's time.
 */
function watchCopy(folder: string, changed: () => void) {
  let timer: NodeJS.Timeout | undefined;
  return watch(folder, { recursive: true }, () => {
    clearTimeout(timer);
    timer = setTimeout(changed, ONE_CHANGE);
  });
}
