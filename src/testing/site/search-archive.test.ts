import { appendFileSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { aProgram } from './a-program.ts';
import { aPaper, build, buildWith, siteOf } from './build-in-child.ts';
import { expectSameSite } from './expect-same-site.ts';

/** More stories than a first publish waits for, in bundles that are full and one that is not. */
const STORIES = 550;
const HOUR = 3_600_000;
const FIRST = Date.UTC(2019, 0, 1);

let root: string;
beforeAll(() => {
  root = anArchive();
});

function anArchive(): string {
  const paper = aPaper('whole');
  const folder = join(paper, 'content/articles/lama');
  mkdirSync(folder);
  for (let number = 0; number < STORIES; number += 1) {
    const date = new Date(FIRST + number * 7 * HOUR).toISOString().slice(0, 16).replace('T', ' ');
    const head = `title: Kabar lama dari arsip nomor ${String(number)}\ndate: ${date}\nsection: laut`;
    const by = 'author: citra-dewi\neditor: bima-pratama\ntags: [Ombak]';
    const body = `Isi berita lama nomor ${String(number)}.`;
    writeFileSync(
      join(folder, `lama-${String(number)}.md`),
      `---\n${head}\n${by}\n---\n\n${body}\n`,
    );
  }
  return paper;
}

function said(paper: string, ...flags: readonly string[]): string {
  const { code, output } = buildWith(paper, ...flags);
  expect(code, output).toBe(0);
  return output;
}

/** The end of a template that cannot show one of the stories. */
const BROKEN = `{(() => {
  if (Astro.locals.page.model.url.endsWith('/lama-3/')) throw new Error('not this one');
})()}`;

const SEARCH_LIST = 'api/v1/search.json';
const inOldBundle = (file: string) => file.startsWith('pagefind/2019-0/');

test('the build after one that left the search of an archive brings it, and touches nothing else', () => {
  said(root, '--search-later');
  const before = siteOf(root);
  expect([...before.keys()].filter(inOldBundle)).toEqual([]);
  said(root);
  const whole = siteOf(root);
  expect([...whole.keys()].filter(inOldBundle).length).toBeGreaterThan(250);
  const without = (site: ReadonlyMap<string, string>) =>
    new Map([...site].filter(([file]) => file !== SEARCH_LIST && before.has(file)));
  expectSameSite(without(whole), without(before));
});

test('after an edit of an old story, and where files of search were gone or altered, the site is that of a clean build', () => {
  appendFileSync(join(root, 'content/articles/lama/lama-3.md'), '\nKatasandi kepiting.\n');
  expect(said(root)).toContain('587 terbit');
  const [gone, altered] = [...siteOf(root).keys()].filter(inOldBundle);
  for (const file of [gone, altered]) rmSync(join(root, 'dist', String(file)));
  writeFileSync(join(root, 'dist', String(altered)), 'mine');
  // Another bundle's story: nothing but the faults leads to these files.
  appendFileSync(join(root, 'content/articles/lama/lama-549.md'), '\nSatu kalimat lagi.\n');
  said(root);
  const site = siteOf(root);
  for (const name of ['dist', 'dist.ledger', '.warta/index.sqlite', '.warta/search']) {
    rmSync(join(root, name), { recursive: true, force: true });
  }
  said(root);
  expectSameSite(site, siteOf(root));
});

test('the plan of a full build names the files of search, and the build brings them', () => {
  const planned = said(root, '--full', '--plan').match(/\/pagefind\/\S+/g) ?? [];
  said(root, '--full', '--search-later');
  const brought = [...siteOf(root).keys()].filter((file) => file.startsWith('pagefind/'));
  expect(brought.length).toBeGreaterThan(50);
  expect(planned.sort()).toEqual(brought.map((file) => `/${file}`).sort());
});

test('a full build whose search cannot be indexed leaves the site as it was', () => {
  const before = siteOf(root);
  const kept = join(root, '.warta/search');
  rmSync(kept, { recursive: true });
  writeFileSync(kept, '');
  const { code, output } = buildWith(root, '--full');
  expect([code, output]).toEqual([1, expect.stringContaining('ENOTDIR')]);
  expectSameSite(siteOf(root), before);
  rmSync(kept);
  said(root, '--full');
  expectSameSite(siteOf(root), before);
});

test('a full build one of whose pages cannot be made says which and why, and leaves the site as it was', () => {
  const before = siteOf(root);
  const kept = join(root, '.warta/search');
  rmSync(kept, { recursive: true });
  const program = aProgram();
  appendFileSync(join(program, 'src/components/Body.astro'), BROKEN);
  const { code, output } = build(root, {}, undefined, program, ['--full']);
  const why = '/lama-3/ could not be rendered: not this one';
  expect([code, output]).toEqual([1, expect.stringContaining(why)]);
  expectSameSite(siteOf(root), before);
  said(root, '--full');
  expectSameSite(siteOf(root), before);
  // What was being indexed then is no bundle, and is gone.
  expect(readdirSync(kept).filter((name) => name.includes('.'))).toEqual([]);
});
