import { enableCompileCache } from 'node:module';
import { resolve } from 'node:path';
import { createServer } from 'node:http';
import { listenOn } from '#src/press/serve/listen.ts';
import { command, portOf, say } from './command.ts';

const HELP = `npm run dev -- [flags]

Shows the paper while you write: a saved file is on the page within a second.

  --root <folder>   folder of the paper, with its content/ (default: this one)
  --port <number>   port (default: 4321, or the next free one)
  --help            this text`;

const flags = {
  root: { type: 'string', default: '.' },
  port: { type: 'string' },
} as const;

await command(HELP, flags, async ({ root, port }) => {
  // Astro and Vite are large: with their compiled code kept, the first page comes half a second sooner.
  enableCompileCache(resolve('.warta/compile-cache'));
  const used = await freePort(portOf(port).port);
  const { startDevServer } = await import('#src/astro/dev-server.ts');
  await startDevServer({
    root: resolve(root),
    port: used,
    env: process.env,
    clock: () => Date.now(),
    log: say,
  });
});

/** The port that was asked for, or the first free one. Astro would take the next without a word. Throws in words for people. */
async function freePort(port: number | undefined): Promise<number> {
  const probe = createServer();
  const used = await listenOn(probe, '127.0.0.1', port, say);
  await new Promise((resolve) => probe.close(resolve));
  return used;
}
