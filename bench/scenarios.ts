import { appendFileSync, globSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { writeNewestArticle } from './corpus.ts';
import { forgetBuilds, measureBuild, type Measure, type Paper } from './measure.ts';

/** Which round of the bench it is, and of which paper. */
export interface Round {
  readonly articles: number;
  readonly seed: number;
  readonly run: number;
}

interface Scenario {
  /** What happens to the paper before it is built. */
  prepare(paper: Paper, round: Round): void;
  readonly flags?: readonly string[];
}

const nothing = (): void => undefined;

/** What a newsroom does to its paper, in the order in which it is measured; each builds on the one before. */
export const SCENARIOS: Readonly<Record<string, Scenario>> = {
  cold: { prepare: forgetBuilds },
  full: { prepare: nothing, flags: ['--full'] },
  'one more': {
    prepare: ({ root }, { articles, seed, run }) => {
      writeNewestArticle(root, { articles, seed }, run + 1);
    },
  },
  'edit old': {
    prepare: ({ root }, { run }) => {
      appendFileSync(oldArticle(root, 0), `\nKalimat tambahan ${String(run)}.\n`);
    },
  },
  delete: {
    prepare: ({ root }) => {
      rmSync(oldArticle(root, 1));
    },
  },
  'nothing new': { prepare: nothing },
  'nothing due': { prepare: nothing, flags: ['--if-due'] },
};

/** Measures every scenario once. */
export function measureScenarios(paper: Paper, round: Round): ReadonlyMap<string, Measure> {
  const measures = new Map<string, Measure>();
  for (const [name, { prepare, flags }] of Object.entries(SCENARIOS)) {
    prepare(paper, round);
    const measure = measureBuild(paper, flags);
    const { seconds, cpuSeconds, made } = measure;
    console.error(
      `${name}: ${seconds.toFixed(1)} s, ${cpuSeconds.toFixed(1)} CPU s, ${String(made)} made`,
    );
    measures.set(name, measure);
  }
  return measures;
}

/** The oldest articles in the order of their files, which begin with year and month. */
function oldArticle(root: string, place: number): string {
  const year = globSync('content/articles/*', { cwd: root }).sort()[0] ?? '';
  const file = globSync(`${year}/**/*.md`, { cwd: root }).sort()[place];
  if (file === undefined) throw new Error(`No old article was found in ${root}.`);
  return join(root, file);
}
