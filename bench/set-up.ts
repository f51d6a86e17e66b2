import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { articleFiles, writeCorpus, type CorpusOrder } from './corpus.ts';
import { forgetBuilds, measureBuild, type Paper } from './measure.ts';
import { preparePeers } from './peers/prepare.ts';

/** Enough to have every picture in use. */
const FEW = 300;

/** The papers of a bench: ours, and the folder that peers build. */
export interface Bench {
  readonly paper: Paper;
  readonly peersFolder: string;
}

/**
 * Writes the papers under a folder. A small one is built before: it fills the cache of pictures, which peers do not
 * make, and has the style and scripts that their pages are to carry. A paper whose stories have pictures of their own is
 * built whole, for the same reason.
 */
export async function setUp(folder: string, order: CorpusOrder, forPeers: boolean): Promise<Bench> {
  const paper = { root: join(folder, 'paper'), out: join(folder, 'site') };
  const peersFolder = join(folder, 'peers');
  const few = { articles: FEW, seed: order.seed };
  await writeCorpus(paper.root, few);
  await measureBuild(paper);
  if (forPeers) await preparePeers(peersFolder, order, paper.out, newestAddress(few));
  forgetBuilds(paper);
  rmSync(join(paper.root, 'content'), { recursive: true });
  await writeCorpus(paper.root, order);
  if ((order.pictures ?? 0) > 0) await measureBuild(paper);
  return { paper, peersFolder };
}

/** Address of the newest article under the paper's permalink, `/:year/:month/:slug/`. */
export function newestAddress(order: CorpusOrder): string {
  const newest = [...articleFiles(order)].at(-1)?.path ?? '';
  return newest.replace(/^content\/articles/, '').replace(/\.md$/, '/');
}
