import { command, complain, portOf, say } from './command.ts';

const HELP = `npm start -- [flags]

Makes the paper and serves it on this machine.

  --root <folder>   folder of the paper, with its content/ (default: this one)
  --port <number>   port to serve on (default: 4321, or the next free one)
  --help            this text`;

const flags = { root: { type: 'string', default: '.' }, port: { type: 'string' } } as const;

await command(HELP, flags, async ({ root, port }) => {
  const { buildPaper } = await import('#src/build-paper.ts');
  const { serve } = await import('#src/press/serve.ts');
  const { freePort } = await import('#src/press/serve/listen.ts');
  const asked = portOf(port);
  // Refused before the paper is made, not after.
  if (asked.port !== undefined) await freePort(asked.port, say);
  const report = await buildPaper({ root, env: process.env, now: Date.now(), log: say, complain });
  if (report.ok) await serve({ folder: report.out, ...asked, log: say });
  else process.exitCode = 1;
});
