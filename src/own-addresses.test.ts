import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { DeadEnd } from '#src/desk/lint/checks/dead-link.ts';
import { openNewsroom } from '#src/newsroom.ts';
import { deadEnds } from '#src/own-addresses.ts';
import { readSite } from '#src/paper-config.ts';

let deadEnd: DeadEnd;
beforeAll(async () => {
  const root = mkdtempSync(join(tmpdir(), 'warta-addresses-'));
  cpSync('src/testing/fixtures/whole', root, { recursive: true });
  mkdirSync(join(root, 'public/berkas'), { recursive: true });
  writeFileSync(join(root, 'public/berkas/anggaran.pdf'), '%PDF');
  writeFileSync(join(root, 'public/_redirects'), '/lama/* /:splat 301\n');
  const asOf = Date.UTC(2026, 10, 24, 1);
  deadEnd = deadEnds(await openNewsroom({ root, site: await readSite(root), asOf }));
});

describe('deadEnds', () => {
  test.each([
    ...['/', '/kota/', '/kota', '/kota/halaman/1/', '/tag/pelabuhan/', '/indeks/2026/11/'],
    ...['/2026/11/dermaga-baru-dibuka/#c1', '/2026/11/Dermaga-Baru-Dibuka', '/redaksi/?a=b'],
    ...['https://www.kabarteluk.test/kota/', '/kota/feed.xml', '/robots.txt', '/media/x.jpg'],
    ...['/berkas/anggaran.pdf', '/lama/apa-saja/', '/2026/06/berita-yang-ditarik/'],
    ...[
      'https://lain.test/hilang/',
      'mailto:a@kabarteluk.test',
      '#bagian',
      '//lain.test/a/',
      'harga-naik/',
      '/sitemap-2026-11.xml',
    ],
  ])('lets %s pass', (href) => {
    expect(deadEnd(href)).toBeUndefined();
  });

  test.each([
    ['/hilang/', {}],
    ['/50%off/', {}],
    ['/kota/atom.xml', {}],
    [`/${'a'.repeat(300)}`, {}],
    ['/a%00b', {}],
    ['/..%2fsite.config.ts', {}],
    ['/berkas/lain.pdf', {}],
    ['/tag/tidak-ada/', {}],
    ['/laut/halaman/1/', {}],
    ['/2026/12/dermaga-baru-dibuka/', { nearest: '/2026/11/dermaga-baru-dibuka/' }],
    ['https://kabarteluk.test/dermaga-baru-dibuka', { nearest: '/2026/11/dermaga-baru-dibuka/' }],
    ['/2030/01/rahasia-terjadwal-tahun-baru/', {}],
  ])('finds nothing at %s', (href, meant) => {
    expect(deadEnd(href)).toEqual(meant);
  });
});
