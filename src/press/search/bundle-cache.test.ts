import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { cachedBundle, keepBundle } from './bundle-cache.ts';

const aFolder = () => mkdtempSync(join(tmpdir(), 'warta-bundles-'));

test('a bundle is kept with the hashes of its files, in the order of their names', () => {
  const folder = aFolder();
  const content = new TextEncoder().encode('isi');
  keepBundle(folder, 'k', [
    { path: 'pagefind-entry.json', content },
    { path: 'fragment/x', content },
  ]);
  const bundle = cachedBundle(folder, 'k');
  expect(bundle?.files.map(([name]) => name)).toEqual(['fragment/x', 'pagefind-entry.json']);
  expect(cachedBundle(folder, 'another')).toBeUndefined();
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
