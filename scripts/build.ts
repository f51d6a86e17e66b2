import { appendFileSync } from 'node:fs';
import { command, complain, oneOf, say } from './command.ts';
import { usage } from './usage.ts';

const HELP = `npm run build -- [flags]

Brings dist/ up to date with the paper: makes what changed, removes what vanished. Nothing there changes until all is well.

  --plan            print what would be made and removed, and why, and stop
  --full            make everything anew
  --if-due          do nothing when no source changed and no scheduled hour has come
  --verify          compare the site with the ledger of what was published, and stop
  --shard <i>/<n>   make the i-th of n shares of a full build, into dist.shard-i-of-n/, and leave dist/ as it is
  --merge           make dist/ of the shares that lie beside it, once all are there and sound
  --search-later    leave the search of the archive, where it must be indexed anew, to the next build
  --root <folder>   folder of the paper, with its content/ (default: this one)
  --out <folder>    folder of the site (default: dist/ in the paper's folder)
  --result <file>   add a line to a file, changed=true or changed=false, as CI programs read it
  --quiet           print problems alone
  --stats           end with a line of JSON: pages, files, seconds, CPU seconds, memory
  --help            this text
WARTA_NOW="2026-11-24 09:00" makes the paper as of another moment.`;

const flags = {
  plan: { type: 'boolean', default: false },
  full: { type: 'boolean', default: false },
  verify: { type: 'boolean', default: false },
  'if-due': { type: 'boolean', default: false },
  shard: { type: 'string' },
  merge: { type: 'boolean', default: false },
  'search-later': { type: 'boolean', default: false },
  root: { type: 'string', default: '.' },
  out: { type: 'string' },
  result: { type: 'string' },
  quiet: { type: 'boolean', default: false },
  stats: { type: 'boolean', default: false },
} as const;

await command(HELP, flags, async ({ root, out, plan, verify, quiet, stats, ...flag }) => {
  oneOf({ shard: flag.shard, merge: flag.merge, verify, 'if-due': flag['if-due'] });
  if (verify) {
    const { verifyPaper } = await import('#src/verify-paper.ts');
    process.exitCode = (await verifyPaper({ root, out, say })) ? 0 : 1;
    return;
  }
  const { buildPaper } = await import('#src/build-paper.ts');
  const { shardFrom } = await import('#src/press/shard.ts');
  const { progressOn } = await import('#src/progress/show.ts');
  const report = await buildPaper({
    ...{ root, out, full: flag.full, planOnly: plan, ifDue: flag['if-due'], merge: flag.merge },
    ...{ searchLater: flag['search-later'], env: process.env, now: Date.now(), complain },
    shard: flag.shard === undefined ? undefined : shardFrom(flag.shard),
    log: quiet ? () => undefined : say,
    progress: quiet ? undefined : progressOn(process.stdout, process.env, () => performance.now()),
  });
  if (stats) console.log(JSON.stringify({ ...report, ...usage() }));
  const changed = String(report.made + report.removed > 0);
  if (flag.result !== undefined) appendFileSync(flag.result, `changed=${changed}\n`);
  process.exitCode = report.ok ? 0 : 1;
});
