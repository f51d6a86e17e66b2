import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { cachedBundle, keepBundle } from './bundle-cache.ts';

const aFolder = () => mkdtempSync(join(tmpdir(), 'warta-bundles-'));

test('a bundle is kept with the hashes of its files, in the order of their names', async () => {
  const folder = aFolder();
  const content = new TextEncoder().encode('isi');
  await keepBundle(folder, 'k', [
    { path: 'pagefind-entry.json', content },
    { path: 'fragment/x', content },
  ]);
  const bundle = cachedBundle(folder, 'k');
  expect(bundle?.files.map(([name]) => name)).toEqual(['fragment/x', 'pagefind-entry.json']);
  expect(cachedBundle(folder, 'another')).toBeUndefined();
});

test('every file of a large bundle is there when it is kept', async () => {
  const folder = aFolder();
  const names = Array.from({ length: 150 }, (_, number) => `fragment/${String(number)}`);
  const content = new TextEncoder().encode('isi');
  await keepBundle(
    folder,
    'k',
    names.map((path) => ({ path, content })),
  );
  expect(readdirSync(join(folder, 'search/k/fragment'))).toHaveLength(150);
  expect(cachedBundle(folder, 'k')?.files).toHaveLength(150);
});

test.each(['', 'null', '{}', '[1]', '[["a"]]', '[["a", 1]]'])(
  'a bundle whose list is %j counts as not made',
  (list) => {
    const folder = aFolder();
    mkdirSync(join(folder, 'search/k'), { recursive: true });
    writeFileSync(join(folder, 'search/k/files.json'), list);
    expect(cachedBundle(folder, 'k')).toBeUndefined();
  },
);

test('files that lie in the site as they are have a second name there, others have bytes of their own', async () => {
  const folder = aFolder();
  const site = aFolder();
  const [same, before, now] = ['sama', 'dulu', 'kini'].map((text) =>
    new TextEncoder().encode(text),
  );
  mkdirSync(join(site, 'fragment'));
  writeFileSync(join(site, 'fragment/same'), same ?? '');
  writeFileSync(join(site, 'fragment/other'), before ?? '');
  const files = { 'fragment/same': same, 'fragment/other': now, 'fragment/new': now };
  await keepBundle(
    folder,
    'k',
    Object.entries(files).flatMap(([path, content]) => (content ? [{ path, content }] : [])),
    site,
  );
  const kept = (name: string) => join(folder, 'search/k', name);
  expect(statSync(kept('fragment/same')).ino).toBe(statSync(join(site, 'fragment/same')).ino);
  expect(readFileSync(kept('fragment/other'), 'utf8')).toBe('kini');
  expect(readFileSync(kept('fragment/new'), 'utf8')).toBe('kini');
  expect(readFileSync(join(site, 'fragment/other'), 'utf8')).toBe('dulu');
});
