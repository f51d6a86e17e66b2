import { once } from 'node:events';
import { createServer, type Server } from 'node:http';

/** First port that is tried when none is asked for. */
const PORT = 4321;
const LAST_PORT = PORT + 100;

/**
 * Makes a server listen and gives the port it got: the one asked for (0: any that is free), or else the first free one
 * from 4321 on, saying so when that is another. Rejects when the port asked for is taken, or is none.
 */
export async function listenOn(
  server: Server,
  host: string,
  port: number | undefined,
  log: (line: string) => void,
): Promise<number> {
  if (port !== undefined) return asked(server, host, port);
  for (let next = PORT; next <= LAST_PORT; next += 1) {
    const used = await listen(server, host, next);
    if (used === 'taken') continue;
    if (used !== PORT) log(`Port ${String(PORT)} is taken: using ${String(used)}.`);
    return used;
  }
  throw new Error(
    `No port from ${String(PORT)} to ${String(LAST_PORT)} is free: choose one with --port.`,
  );
}

/** The port that this machine's servers would get now, as `listenOn` does: known before anything that takes long is begun. */
export async function freePort(
  port: number | undefined,
  log: (line: string) => void,
): Promise<number> {
  const probe = createServer();
  const used = await listenOn(probe, '127.0.0.1', port, log);
  await new Promise((resolve) => probe.close(resolve));
  return used;
}

async function asked(server: Server, host: string, port: number): Promise<number> {
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new Error('A port is a whole number from 1 to 65535, such as --port 4321.');
  }
  const used = await listen(server, host, port);
  if (used !== 'taken') return used;
  throw new Error(
    `Port ${String(port)} is taken: end the program that uses it, choose another with --port, or leave --port out to use the next free one.`,
  );
}

/** Port that the server listens on, or that the one asked for is taken. */
async function listen(server: Server, host: string, port: number): Promise<number | 'taken'> {
  try {
    server.listen(port, host);
    await once(server, 'listening');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'EADDRINUSE') return 'taken';
    if (code !== 'EACCES') throw error;
    throw new Error(
      `This account may not use port ${String(port)}: choose one from 1024 up with --port.`,
      { cause: error },
    );
  }
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : port;
}
