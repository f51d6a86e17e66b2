import { parseArgs } from 'node:util';
import { lintPaper } from '#src/lint-paper.ts';
import { orSayWhy } from './or-say-why.ts';

const HELP = `npm run content:lint -- [flags]

Reads the copy and says what is wrong, without building. Ends with status 1 when something must be mended.

  --root <folder>   folder of the paper, with its content/ (default: this one)
  --json            one JSON list for programs: file, line, column, field, severity, code, found, message, hint
  --help            this text`;

const options = {
  root: { type: 'string', default: '.' },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

await orSayWhy(async () => {
  const { values } = parseArgs({ options });
  if (values.help) {
    console.log(HELP);
    return;
  }
  const report = await lintPaper({ root: values.root, env: process.env, now: Date.now() });
  console.log(values.json ? JSON.stringify(report.json, null, 2) : report.text);
  process.exitCode = report.ok ? 0 : 1;
});
