import { statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { serve } from '#src/press/serve.ts';

const HELP = `npm run preview -- [flags]

Serves the site in dist/ on this machine, as a host would.

  --root <folder>     folder of the paper, whose dist/ is served (default: this one)
  --folder <folder>   folder of the site itself, when it is another
  --port <number>     port to serve on (default: 4321, or the next free one)
  --help              this text`;

try {
  const { values } = parseArgs({
    options: {
      root: { type: 'string', default: '.' },
      folder: { type: 'string' },
      port: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) console.log(HELP);
  else await preview(values.folder ?? join(values.root, 'dist'), values.port);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function preview(folder: string, port: string | undefined): Promise<void> {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    throw new Error(`There is no site in ${folder} yet. Make it first: npm run build`);
  }
  const asked = port === undefined ? {} : { port: /^\d+$/.test(port) ? Number(port) : NaN };
  const log = (line: string): void => {
    console.log(line);
  };
  await serve({ folder, ...asked, log });
}
