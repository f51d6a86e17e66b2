import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { urlsOf } from '#src/edition/urls.ts';
import { lostAddresses } from './lost-addresses.ts';

const urls = urlsOf({ language: 'id', permalink: '/:year/:month/:slug/' });

test('names pages that are gone and lead nowhere, and none that come and go by themselves', () => {
  const out = mkdtempSync(join(tmpdir(), 'warta-lost-'));
  const removed = [
    ...['2024/10/hilang/index.html', 'wisata/index.html', 'penulis/ani/index.html'],
    ...['2024/10/pindah/index.html', 'lama/satu/index.html'],
    ...['tag/banjir/index.html', 'indeks/2024/10/index.html', 'kaltim/halaman/3/index.html'],
    ...['wisata/feed.xml', 'media/a-320.avif', 'halaman/2/index.html'],
  ];
  expect(lostAddresses(out, removed, urls)).toHaveLength(5);
  writeFileSync(
    join(out, '_redirects'),
    '/2024/10/pindah/ /2024/10/baru/ 301\n/lama/* /:splat 301\n',
  );
  expect(lostAddresses(out, removed, urls)).toEqual([
    '/2024/10/hilang/',
    '/penulis/ani/',
    '/wisata/',
  ]);
});
