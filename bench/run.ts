import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { articleFiles, writeCorpus } from './corpus.ts';
import { measureDev } from './dev.ts';
import { medianOf } from './measure.ts';
import { keep, sectionOf } from './report.ts';
import { measureScenarios, SCENARIOS } from './scenarios.ts';

const HELP = `npm run bench -- [flags]

Builds an invented paper and says what it took: from nothing, all of it again, and after small changes.
Times are told, never judged. Compiled templates in .warta/ are thrown away for the cold runs.

  --articles <number>   articles of the paper (default: 1000)
  --runs <number>       runs of each build, of which the median counts (default: 3)
  --seed <number>       another paper of the same size (default: 1)
  --dev                 also time the development server
  --keep                leave the paper in its temporary folder and say where
  --help                this text

Results go to bench/results/: JSON for each size, and README.md with a table of each.`;

const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '1000' },
    runs: { type: 'string', default: '3' },
    seed: { type: 'string', default: '1' },
    dev: { type: 'boolean', default: false },
    keep: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

if (values.help) console.log(HELP);
else await bench(wholeNumber('articles'), wholeNumber('runs'), wholeNumber('seed'));

async function bench(articles: number, runs: number, seed: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'warta-bench-'));
  const paper = { root: join(folder, 'paper'), out: join(folder, 'site') };
  try {
    const started = performance.now();
    await writeCorpus(paper.root, { articles, seed });
    console.error(`paper: ${((performance.now() - started) / 1000).toFixed(1)} s`);
    const rounds = Array.from({ length: runs }, (_, run) =>
      measureScenarios(paper, { articles, seed, run }),
    );
    const dev = values.dev
      ? await measureDev(paper.root, newestAddress(articles, seed))
      : undefined;
    const builds = Object.fromEntries(
      Object.keys(SCENARIOS).map((name) => [
        name,
        medianOf(rounds.flatMap((round) => round.get(name) ?? [])),
      ]),
    );
    const findings = { articles, seed, runs, builds, ...(dev && { dev }) };
    keep(findings);
    console.log(sectionOf(findings));
  } finally {
    if (values.keep) console.log(folder);
    else rmSync(folder, { recursive: true, force: true });
  }
}

/** Address of the newest article under the paper's permalink, `/:year/:month/:slug/`. */
function newestAddress(articles: number, seed: number): string {
  const newest = [...articleFiles({ articles, seed })].at(-1)?.path ?? '';
  return newest.replace(/^content\/articles/, '').replace(/\.md$/, '/');
}

function wholeNumber(flag: 'articles' | 'runs' | 'seed'): number {
  const number = Number(values[flag]);
  if (Number.isSafeInteger(number) && number > 0) return number;
  throw new Error(`--${flag} takes a whole number above 0, and "${values[flag]}" is none.`);
}
