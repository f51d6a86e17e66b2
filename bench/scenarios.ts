import { appendFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeNewestArticle, type CorpusOrder } from './corpus.ts';
import { forgetBuilds, type Paper } from './measure.ts';
import { commitAll } from './repository.ts';
import { PEOPLE } from './staff.ts';
import { slugOf } from './story.ts';

/** Which round of the bench it is, and of which paper. */
export interface Round extends CorpusOrder {
  /** Counted from 0. */
  readonly run: number;
  /** Articles that may be edited and deleted: one more than there are rounds. */
  readonly lone: readonly string[];
}

export interface Scenario {
  /** What happens to the paper before it is built. */
  prepare(paper: Paper, round: Round): void | Promise<void>;
  readonly flags?: readonly string[];
  /** The way that the build is to go; by another one it would be a measure of something else. */
  readonly path?: 'fast' | 'general';
}

const nothing = (): void => undefined;

/** What a newsroom does to its paper, in the order in which it is measured; each builds on the one before. */
export const SCENARIOS: Readonly<Record<string, Scenario>> = {
  full: {
    prepare: (paper) => {
      commitAll(paper.root);
      forgetBuilds(paper);
    },
    // Peers have no search; here a paper is out before its archive is indexed.
    flags: ['--search-later'],
  },
  'index archive': { prepare: nothing },
  // Committed, it is all that Git tells of: such an article is published without reading the archive.
  'publish newest': {
    prepare: async ({ root }, { run, ...order }) => {
      await writeNewestArticle(root, order, 2 * run + 1);
      commitAll(root);
    },
    path: 'fast',
  },
  // Not committed, it is a change like any other: this is the general path.
  'publish one': {
    prepare: ({ root }, { run, ...order }) => writeNewestArticle(root, order, 2 * run + 2),
    path: 'general',
  },
  'edit old': {
    prepare: ({ root }, { lone, run }) => {
      appendFileSync(placed(root, lone[0]), `\nKalimat tambahan ${String(run)}.\n`);
    },
  },
  delete: {
    prepare: ({ root }, { lone, run }) => {
      rmSync(placed(root, lone[run + 1]));
    },
  },
  'retitle person': {
    prepare: ({ root }, { run }) => {
      const file = join(root, `content/people/${slugOf(PEOPLE.at(-1) ?? '')}.md`);
      const text = readFileSync(file, 'utf8');
      writeFileSync(file, text.replace(/^role: .*$/m, `role: Penulis senior ${String(run)}`));
    },
  },
  'nothing to do': { prepare: nothing },
  'nothing due': { prepare: nothing, flags: ['--if-due'] },
};

function placed(root: string, article: string | undefined): string {
  if (article === undefined) throw new Error('The paper is too small for so many rounds.');
  return join(root, article);
}
