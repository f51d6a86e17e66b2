import { reportLighthouse } from '#src/testing/browser/lighthouse-report.ts';
import { command, complain, say } from './command.ts';

const HELP = `npm run test:lighthouse -- [flags]

Builds the starter paper, runs Lighthouse over a page of every important kind as on a phone over slow mobile data, and
writes a table of it. Ends with status 1 when a page misses what it must reach: 100 for accessibility, best practices and
search engines, 99 for performance, and nothing that moves.

  --file <file>      where the table goes (default: docs/lighthouse.md)
  --times <number>   runs a page, of which the middle one counts (default: 3)
  --help             this text`;

const flags = {
  file: { type: 'string', default: 'docs/lighthouse.md' },
  times: { type: 'string', default: '3' },
} as const;

await command(HELP, flags, async ({ file, times }) => {
  const count = Number(times);
  if (!Number.isInteger(count) || count < 1) {
    throw new Error(`--times is ${times}: give a whole number from 1 on.`);
  }
  const missed = await reportLighthouse(file, { times: count, log: say });
  if (missed.length === 0) return;
  complain(missed.join('\n'));
  process.exitCode = 1;
});
