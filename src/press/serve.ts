import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { answer } from './serve/answer.ts';
import { fileReader } from './serve/site-file.ts';

/** First port that is tried when none is asked for. */
const PORT = 4321;
const LAST_PORT = PORT + 100;

export interface ServeOrder {
  /** Folder of the site; each request looks at what is there then, so a build may replace it meanwhile. */
  readonly folder: string;
  /** Port that must be free (0: any); without one, the first free from 4321 on. */
  readonly port?: number;
  /** Address to listen on; the machine itself alone by default. */
  readonly host?: string;
  readonly log?: (line: string) => void;
}

export interface SiteServer {
  /** Address without a final slash: `http://127.0.0.1:4321`. */
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Serves a folder as a host of static sites would: pages by folder, `404.html`, `_redirects` and `_headers`, ETags,
 * Brotli and gzip. Rejects when the port asked for is taken.
 */
export async function serve(order: ServeOrder): Promise<SiteServer> {
  const { folder, port, host = '127.0.0.1', log } = order;
  const read = fileReader();
  const server = createServer((request, response) => {
    answer(folder, read, request).then(
      ({ status, headers, body }) => {
        response.writeHead(status, headers);
        response.end(request.method === 'HEAD' ? undefined : body);
      },
      (error: unknown) => {
        log?.(`${request.url ?? ''}: ${String(error)}`);
        response.writeHead(500).end();
      },
    );
  });
  const used = port === undefined ? await firstFree(server, host) : await asked(server, port, host);
  const url = `http://${host.includes(':') ? `[${host}]` : host}:${String(used)}`;
  log?.(`Serving ${folder} at ${url}/ (Ctrl+C ends it)`);
  return {
    url,
    async close() {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

async function firstFree(server: Server, host: string): Promise<number> {
  for (let port = PORT; port <= LAST_PORT; port += 1) {
    const used = await listen(server, port, host);
    if (used !== 'taken') return used;
  }
  throw new Error(`No port from ${String(PORT)} to ${String(LAST_PORT)} is free.`);
}

async function asked(server: Server, port: number, host: string): Promise<number> {
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new Error(`${String(port)} is not a port: give a whole number up to 65535.`);
  }
  const used = await listen(server, port, host);
  if (used !== 'taken') return used;
  throw new Error(
    `Port ${String(port)} is taken. Choose another, or leave it out to use the next free one.`,
  );
}

/** Port that the server listens on, or that the one asked for is taken. */
async function listen(server: Server, port: number, host: string): Promise<number | 'taken'> {
  try {
    server.listen(port, host);
    await once(server, 'listening');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') return 'taken';
    throw error;
  }
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : port;
}
