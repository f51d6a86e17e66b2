import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus } from 'node:os';
import { join } from 'node:path';
import type { DevMeasure } from './dev.ts';
import type { Measure } from './measure.ts';

const RESULTS = join(import.meta.dirname, 'results');
const TABLE_MARK = /<!-- articles: (\d+) -->/;

/** What was found for a paper of one size: builds by what they found ready, and the development server if asked. */
export interface Findings {
  readonly articles: number;
  readonly seed: number;
  readonly runs: number;
  readonly builds: Readonly<Record<string, Measure>>;
  readonly dev?: DevMeasure;
}

/** The findings as a Markdown section. */
export function sectionOf({ articles, runs, builds, dev }: Findings): string {
  const rows = Object.entries(builds).map(([name, measure]) => [
    name,
    String(measure.pages),
    String(measure.files),
    String(measure.made),
    measure.seconds.toFixed(1),
    measure.cpuSeconds.toFixed(1),
    msAPage(measure),
    String(measure.peakMegabytes),
  ]);
  const head = [
    'build',
    'pages',
    'files',
    'made',
    'seconds',
    'CPU seconds',
    'CPU ms a page',
    'peak MB',
  ];
  const writing = dev
    ? `\n\n\`npm run dev\`: front page ${dev.firstPage} ms after the command, first article ${dev.firstArticle} ms, again ${dev.again} ms.`
    : '';
  return `## ${articles} articles\n\n<!-- articles: ${articles} -->\n\nMedian of ${runs} run(s) on ${machine()}.\n\n${tableOf([head, ...rows])}${writing}\n`;
}

/** CPU time of a page in milliseconds; it says something only where every page was made. */
function msAPage({ cpuSeconds, files, made, pages }: Measure): string {
  return made === 0 || made < files ? '' : ((cpuSeconds * 1000) / pages).toFixed(2);
}

/** A Markdown table laid out as the formatter would: names to the left, figures to the right. */
function tableOf(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(3, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const rule = widths.map(
    (width, column) => '-'.repeat(width - Math.sign(column)) + ':'.repeat(Math.sign(column)),
  );
  const [head = [], ...figures] = rows;
  const laid = (row: readonly string[]): string =>
    `| ${row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0))).join(' | ')} |`;
  return [laid(head), laid(rule), ...figures.map(laid)].join('\n');
}

/** Keeps the findings as JSON, and puts their table in place of the last of that size in `results/README.md`. */
export function keep(findings: Findings): void {
  mkdirSync(RESULTS, { recursive: true });
  const name = `build-${findings.articles}.json`;
  const json = JSON.stringify({ ...findings, machine: machine() }, undefined, 2);
  writeFileSync(join(RESULTS, name), `${json}\n`);
  const page = join(RESULTS, 'README.md');
  const earlier = readdirSync(RESULTS).includes('README.md') ? readFileSync(page, 'utf8') : '';
  const others = earlier
    .split(/^(?=## )/m)
    .filter((part) => sizeOf(part) !== 0 && sizeOf(part) !== findings.articles);
  const sections = [...others.map((part) => part.trimEnd() + '\n'), sectionOf(findings)];
  sections.sort((a, b) => sizeOf(a) - sizeOf(b));
  writeFileSync(page, `${INTRODUCTION}\n${sections.join('\n')}`);
}

const INTRODUCTION = `# What builds take

Written by \`npm run bench\`. Machines are noisy: compare figures of one run, and CPU seconds before seconds.
Cold: no index, no templates, no site. Full: everything anew with both at hand (\`--full\`). The others are publishes after
a change: a newest article, an edit of the oldest, one article deleted, none.
`;

function sizeOf(section: string): number {
  return Number(TABLE_MARK.exec(section)?.[1] ?? 0);
}

function machine(): string {
  const [cpu] = cpus();
  return `${availableParallelism()} × ${cpu?.model.trim() ?? 'an unknown processor'}, Node ${process.version}`;
}
