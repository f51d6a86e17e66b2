import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { articleFiles, CORPUS_NOW, writeCorpus, type CorpusOrder } from './corpus.ts';
import { measureBuild, tableOf } from './measure.ts';

const HELP = `npm run bench -- [flags]

Builds a made-up paper and says what it took: from nothing, again with nothing changed, and with one new article.

  --articles <number>   articles of the paper (default: 1000)
  --seed <number>       another paper of that size (default: 1)
  --keep                leave the paper in its temporary folder and say where
  --help                this text

Results go to bench/results/, as JSON and as a table for each size.
Machines are noisy: compare numbers of one run, and CPU seconds before seconds.`;
const RESULTS = join(import.meta.dirname, 'results');

const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
    keep: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

if (values.help) {
  console.log(HELP);
} else {
  const articles = Number(values.articles);
  if (!Number.isInteger(articles) || articles < 1)
    throw new Error('--articles takes a whole number.');
  const root = mkdtempSync(join(tmpdir(), 'warta-bench-'));
  try {
    const order = { articles, seed: Number(values.seed) };
    await writeCorpus(root, order);
    const measures = [measureBuild('from nothing', root), measureBuild('nothing changed', root)];
    addArticle(root, order);
    measures.push(measureBuild('one new article', root));
    const machine = `${String(availableParallelism())} × ${cpus()[0]?.model ?? 'unknown'}, Node ${process.version}`;
    const text = `# ${String(articles)} articles\n\n${machine}\n\n${tableOf(measures)}\n`;
    console.log(text);
    mkdirSync(RESULTS, { recursive: true });
    const name = join(RESULTS, String(articles));
    writeFileSync(
      `${name}.json`,
      `${JSON.stringify({ articles, machine, measures }, undefined, 2)}\n`,
    );
    writeFileSync(`${name}.md`, text);
  } finally {
    if (values.keep) console.log(root);
    else rmSync(root, { recursive: true, force: true });
  }
}

/** Adds a story newer than all others: what a newsroom does all day. */
function addArticle(root: string, order: CorpusOrder): void {
  const [story] = articleFiles({ ...order, seed: order.seed + 1000 });
  const text = String(story?.bytes ?? '').replace(/^date: .*$/m, `date: ${CORPUS_NOW}`);
  writeFileSync(join(root, 'content/articles/2026/11/berita-yang-terbaru.md'), text);
}
