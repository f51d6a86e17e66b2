import { parseArgs } from 'node:util';
import { buildPaper } from '#src/build-paper.ts';
import { serve } from '#src/press/serve.ts';
import { orSayWhy } from './or-say-why.ts';

const HELP = `npm start -- [flags]

Makes the paper and serves it on this machine.

  --root <folder>   folder of the paper, with its content/ (default: this one)
  --port <number>   port to serve on (default: 4321, or the next free one)
  --help            this text`;

const options = {
  root: { type: 'string', default: '.' },
  port: { type: 'string' },
  help: { type: 'boolean', default: false },
} as const;

await orSayWhy(async () => {
  const { values } = parseArgs({ options });
  if (values.help) {
    console.log(HELP);
    return;
  }
  const log = (line: string): void => {
    console.log(line);
  };
  const complain = (lines: string): void => {
    console.error(lines);
  };
  const { root, port } = values;
  const report = await buildPaper({ root, env: process.env, now: Date.now(), log, complain });
  if (!report.ok) {
    process.exitCode = 1;
    return;
  }
  const asked = port === undefined ? {} : { port: /^\d+$/.test(port) ? Number(port) : NaN };
  await serve({ folder: report.out, ...asked, log });
});
