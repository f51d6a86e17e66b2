import { resolve } from 'node:path';
import { freePort } from '#src/press/serve/listen.ts';
import { command, portOf, say } from './command.ts';

const HELP = `npm run dev -- [flags]

Shows the paper while you write: a saved file is on the page within a second.

  --drafts          show drafts, too, as if they were out; WARTA_NOW="2026-12-24 09:00" shows what is scheduled until then
  --root <folder>   folder of the paper, with its content/ (default: this one)
  --port <number>   port (default: 4321, or the next free one)
  --help            this text`;

const flags = {
  drafts: { type: 'boolean', default: false },
  root: { type: 'string', default: '.' },
  port: { type: 'string' },
} as const;

await command(HELP, flags, async ({ root, port, drafts }) => {
  // Astro would take the next one without a word.
  const used = await freePort(portOf(port).port, say);
  const { startDevServer } = await import('#src/astro/dev-server.ts');
  await startDevServer({
    root: resolve(root),
    port: used,
    drafts,
    env: process.env,
    clock: () => Date.now(),
    log: say,
  });
});
