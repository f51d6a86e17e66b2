import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { CORPUS_NOW, writeCorpus } from '../../../bench/corpus.ts';
import { aProgram } from './a-program.ts';
import { aPaper, buildWell, siteOf } from './build-in-child.ts';
import { expectSameSite } from './expect-same-site.ts';

const WEST = { TZ: 'America/New_York', LC_ALL: 'C' };
const EAST = { TZ: 'Asia/Makassar', LC_ALL: 'id_ID.UTF-8' };

function expectSameSites(here: string, there: string, least: number): void {
  const site = siteOf(here);
  expect(site.size).toBeGreaterThan(least);
  expectSameSite(siteOf(there), site);
}

test('two programs in two folders, time zones and languages make the same bytes of a paper', () => {
  const here = aPaper('whole');
  const there = aPaper('whole');
  buildWell(here, EAST);
  buildWell(there, WEST, undefined, aProgram());
  expectSameSites(here, there, 50);
});

test('a paper large enough for more than one thread is the same each time', async () => {
  const papers = [0, 1].map(() => mkdtempSync(join(tmpdir(), 'warta-threads-')));
  for (const root of papers) {
    await writeCorpus(root, { articles: 450, seed: 7 });
    buildWell(root, { WARTA_NOW: CORPUS_NOW });
  }
  const [here = '', there = ''] = papers;
  expectSameSites(here, there, 600);
});
