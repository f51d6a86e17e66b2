import { parseArgs } from 'node:util';
import { buildPaper } from '#src/build-paper.ts';
import { serve } from '#src/press/serve.ts';

const HELP = `npm start -- [flags]

Makes the paper and serves it on this machine.

  --root <folder>   folder of the paper, with its content/ (default: this one)
  --port <number>   port to serve on (default: 4321, or the next free one)
  --help            this text`;

const { values } = parseArgs({
  options: {
    root: { type: 'string', default: '.' },
    port: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});

if (values.help) {
  console.log(HELP);
} else {
  const log = (line: string): void => {
    console.log(line);
  };
  const { root } = values;
  const complain = (lines: string): void => {
    console.error(lines);
  };
  const report = await buildPaper({ root, env: process.env, now: Date.now(), log, complain });
  if (!report.ok) process.exit(1);
  const port = values.port === undefined ? {} : { port: Number(values.port) };
  await serve({ folder: report.out, ...port, log });
}
