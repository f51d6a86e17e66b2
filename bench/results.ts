import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chartOf } from './chart.ts';
import { findings, type Findings } from './findings.ts';
import { PROGRAM_ROOT } from './measure.ts';
import { sectionOf } from './report.ts';
import { summaryOf, withSummary } from './summary.ts';

const RESULTS = join(import.meta.dirname, 'results');
const README = join(PROGRAM_ROOT, 'README.md');
const INTRODUCTION = `# What builds take

Written by \`npm run bench\`; [how it is measured](../README.md). Machines are noisy: compare figures of one run, and CPU
seconds before seconds. "× Hugo" is our seconds over those of Hugo's full build, which is what any change costs there.

![](chart.svg)
`;

/** Keeps the findings as JSON, and makes the tables, the chart and the summary of the README from those of all sizes. */
export function keep(found: Findings): void {
  mkdirSync(RESULTS, { recursive: true });
  const json = JSON.stringify(found, undefined, 2);
  const size = found.pictures > 0 ? `${found.articles}-pictures` : String(found.articles);
  writeFileSync(join(RESULTS, `build-${size}.json`), `${json}\n`);
  const sizes = readdirSync(RESULTS)
    .filter((name) => /^build-\d+(-pictures)?\.json$/.test(name))
    .map((name) => findings.parse(JSON.parse(readFileSync(join(RESULTS, name), 'utf8'))))
    .sort((a, b) => a.pictures - b.pictures || a.articles - b.articles);
  const compared = sizes.filter(({ pictures }) => pictures === 0);
  writeFileSync(join(RESULTS, 'chart.svg'), chartOf(compared));
  const largest = compared.at(-1) ?? found;
  const { picture } = summaryOf(largest, '');
  const introduction = INTRODUCTION.replace('![](chart.svg)', picture);
  writeFileSync(join(RESULTS, 'README.md'), [introduction, ...sizes.map(sectionOf)].join('\n'));
  writeFileSync(README, withSummary(readFileSync(README, 'utf8'), largest));
}
