import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { serve } from '#src/press/serve.ts';
import { realSite, recoverSite } from '#src/press/site-folder.ts';
import { command, portOf, say } from './command.ts';

const HELP = `npm run preview -- [flags]

Serves the site in dist/ on this machine, as a host would.

  --root <folder>     folder of the paper, whose dist/ is served (default: this one)
  --folder <folder>   folder of the site itself, when it is another
  --port <number>     port to serve on (default: 4321, or the next free one)
  --help              this text`;

const flags = {
  root: { type: 'string', default: '.' },
  folder: { type: 'string' },
  port: { type: 'string' },
} as const;

await command(HELP, flags, async ({ root, folder = join(root, 'dist'), port }) => {
  // A publish that was killed half-way left a mixture, or no site at all: it is finished before anybody sees it.
  recoverSite(realSite(resolve(folder)));
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    throw new Error(`There is no site in ${folder} yet. Make it first: npm run build`);
  }
  await serve({ folder, ...portOf(port), log: say });
});
