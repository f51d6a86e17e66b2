import { createServer, type ServerResponse } from 'node:http';
import { answerer } from './serve/answer.ts';
import { listenOn } from './serve/listen.ts';
import type { Answer } from './serve/reply.ts';

export interface ServeOrder {
  /** Folder of the site; each request looks at what is there then, so a build may replace it meanwhile. */
  readonly folder: string;
  /** Port that must be free (0: any); without one, the first free from 4321 on. */
  readonly port?: number;
  /** Address to listen on; by default 127.0.0.1, which this machine alone can reach. */
  readonly host?: string;
  /** Says where the site is, as a line with nothing but the address, and what went wrong later. */
  readonly log: (line: string) => void;
}

export interface SiteServer {
  /** Address without a final slash: `http://127.0.0.1:4321`. */
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Serves a folder as a host of static sites would: pages by folder, `404.html`, `_redirects` and `_headers`, ETags,
 * Brotli and gzip. Rejects, with a message for people, when the port asked for cannot be had.
 */
export async function serve(order: ServeOrder): Promise<SiteServer> {
  const { folder, port, host = '127.0.0.1', log } = order;
  const answer = answerer(folder);
  const server = createServer((request, response) => {
    answer(request)
      .then((answered) => {
        send(response, answered, request.method === 'HEAD');
      })
      .catch((error: unknown) => {
        log(`${request.url ?? ''}: ${String(error)}`);
        if (!response.headersSent) response.writeHead(500);
        response.end();
      });
  });
  const used = await listenOn(server, host, port, log);
  const url = `http://${host.includes(':') ? `[${host}]` : host}:${String(used)}`;
  log(`${url}/`);
  return {
    url,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

function send(response: ServerResponse, { status, headers, body }: Answer, isHead: boolean): void {
  response.writeHead(status, headers);
  response.end(isHead ? undefined : body);
}
