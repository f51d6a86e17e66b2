import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { articleFiles, writeCorpus, writeNewestArticle } from './corpus.ts';
import { measureDev } from './dev.ts';
import { forgetBuilds, measureBuild, medianOf, type Measure } from './measure.ts';
import { keep, sectionOf } from './report.ts';

const HELP = `npm run bench -- [flags]

Builds an invented paper and says what it took: from nothing, again with nothing changed, and with one article more.
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
  const [root, out] = [join(folder, 'paper'), join(folder, 'site')];
  const say = (name: string, measure: Measure): Measure => {
    console.error(
      `${name}: ${measure.seconds.toFixed(1)} s, ${measure.cpuSeconds.toFixed(1)} CPU s`,
    );
    return measure;
  };
  try {
    const started = performance.now();
    await writeCorpus(root, { articles, seed });
    console.error(`paper: ${((performance.now() - started) / 1000).toFixed(1)} s`);
    const pairs = Array.from({ length: runs }, () => {
      forgetBuilds(root, out);
      const cold = say('cold', measureBuild(root, out));
      return { cold, warm: say('warm', measureBuild(root, out)) };
    });
    const dev = values.dev ? await measureDev(root, newestAddress(articles, seed)) : undefined;
    writeNewestArticle(root, { articles, seed });
    const findings = {
      articles,
      seed,
      runs,
      builds: {
        cold: medianOf(pairs.map(({ cold }) => cold)),
        warm: medianOf(pairs.map(({ warm }) => warm)),
        'one more': say('one more', measureBuild(root, out)),
      },
      ...(dev && { dev }),
    };
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
