import { command } from './command.ts';

const HELP = `npm run content:lint -- [flags]

Reads the copy and says what is wrong, without building. Ends with status 1 when something must be mended.

  --root <folder>   folder of the paper, with its content/ (default: this one)
  --json            one JSON list for programs: file, line, column, field, severity, code, found, message, hint
  --github          workflow commands, which GitHub shows at the lines of a pull request
  --gitlab          a code quality report, which GitLab shows in a merge request
  --help            this text`;

const flags = {
  root: { type: 'string', default: '.' },
  json: { type: 'boolean', default: false },
  github: { type: 'boolean', default: false },
  gitlab: { type: 'boolean', default: false },
} as const;

await command(HELP, flags, async ({ root, json, github, gitlab }) => {
  const { lintPaper } = await import('#src/lint-paper.ts');
  const report = await lintPaper({ root, env: process.env, now: Date.now() });
  if (json || gitlab) console.log(JSON.stringify(json ? report.json : report.gitlab, null, 2));
  else console.log(github ? report.github : report.text);
  process.exitCode = report.ok ? 0 : 1;
});
