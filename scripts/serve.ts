import { parseArgs } from 'node:util';
import { serve } from '#src/press/serve.ts';

const HELP = `npm run preview -- [flags]

Serves the site in dist/ on this machine, as a host would.

  --folder <folder>   folder of the site (default: dist)
  --port <number>     port to serve on (default: 4321, or the next free one)
  --help              this text`;

const { values } = parseArgs({
  options: {
    folder: { type: 'string', default: 'dist' },
    port: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});

if (values.help) {
  console.log(HELP);
} else {
  const port = values.port === undefined ? {} : { port: Number(values.port) };
  const log = (line: string): void => {
    console.log(line);
  };
  try {
    await serve({ folder: values.folder, ...port, log });
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
