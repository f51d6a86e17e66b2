import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import mime from 'mime';
import { handOver } from './dev-desk.ts';
import type { LiveDesk } from './live-desk.ts';

/**
 * What `npm run dev` adds to Astro: a middleware that finds pages in the edition, pictures made when they are
 * asked for, and a reload whenever the copy changes.
 */
export function devNewsroom(root: string, desk: LiveDesk): AstroIntegration {
  handOver(desk);
  return {
    name: 'newsroom',
    hooks: {
      'astro:config:setup': ({ addMiddleware }) => {
        addMiddleware({ entrypoint: new URL('./middleware.ts', import.meta.url), order: 'pre' });
      },
      'astro:server:setup': ({ server }) => {
        const content = join(root, 'content');
        server.watcher.add(content);
        server.watcher.on('all', (_event, path) => {
          if (!path.startsWith(content)) return;
          desk.copyChanged();
          server.ws.send({ type: 'full-reload' });
        });
        server.middlewares.use((request, response, next) => {
          desk.picture(new URL(request.url ?? '/', 'http://localhost').pathname).then((path) => {
            if (path === undefined) {
              next();
              return;
            }
            response.setHeader('content-type', mime.getType(path) ?? 'application/octet-stream');
            response.end(readFileSync(path));
          }, next);
        });
      },
    },
  };
}
