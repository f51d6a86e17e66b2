import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { buildEdition } from '#src/edition/edition.ts';
import { searchBundles } from '#src/edition/search.ts';
import { makeBundles } from '#src/press/search/make-bundles.ts';
import { searchSourceOf } from '#src/search-source.ts';
import { anArticle, aSite, records } from '#src/testing/builders.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'warta-search-'));
});

/** The search of a paper with a story of 2023 and one of 2024, whose copy is written by the test. */
function aSearch() {
  const articles = ['2023', '2024'].map((year) =>
    anArticle({ slug: `kabar-${year}`, date: `${year}-10-08 19:30` }),
  );
  const { edition } = buildEdition(records({ articles }), aSite(), Date.parse('2026-11-24'));
  const source = searchSourceOf({ root, cacheFolder: join(root, '.warta'), edition });
  const bundles = searchBundles(edition.articles).map((bundle) => ({ bundle, key: bundle.name }));
  return { source, bundles, files: articles.map(({ file }) => file) };
}

function write(file: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), '---\ntitle: Kabar\n---\n\nIsi berita.\n');
}

test('a thread makes bundles one after the other, and says when each is made', async () => {
  const { source, bundles, files } = aSearch();
  files.forEach(write);
  const heard: number[] = [];
  const made = await makeBundles(bundles, source, { onMade: (count) => heard.push(count) });
  expect(heard).toEqual([1, 2]);
  for (const { bundle, key } of bundles) {
    const { folder = '', files = [] } = made.get(bundle) ?? {};
    expect(folder).toBe(join(root, '.warta/search', key));
    expect(JSON.parse(readFileSync(join(folder, 'files.json'), 'utf8'))).toEqual(files);
    expect(files.some(([name]) => name.startsWith('fragment/'))).toBe(true);
  }
});

test('what goes wrong in the thread is told, and the thread is ended', async () => {
  const { source, bundles, files } = aSearch();
  const ended = Promise.withResolvers<number>();
  const openThread = () => source.openThread().on('exit', ended.resolve);
  const [, newest = ''] = files;
  await expect(makeBundles(bundles, { ...source, openThread })).rejects.toThrow(
    `ENOENT: no such file or directory, open '${join(root, newest)}'`,
  );
  await ended.promise;
});

test('what is given up is not made, and its thread is ended', async () => {
  const { source, bundles, files } = aSearch();
  files.forEach(write);
  const ended = Promise.withResolvers<number>();
  const openThread = () => source.openThread().on('exit', ended.resolve);
  const ending = new AbortController();
  const making = makeBundles(bundles, { ...source, openThread }, { signal: ending.signal });
  ending.abort();
  await expect(making).rejects.toThrow();
  await ended.promise;
  expect(existsSync(join(root, '.warta/search'))).toBe(false);
});

test('where there is nothing to make no thread is opened', async () => {
  const { source } = aSearch();
  const openThread = () => {
    throw new Error('A thread was opened.');
  };
  expect((await makeBundles([], { ...source, openThread })).size).toBe(0);
});
