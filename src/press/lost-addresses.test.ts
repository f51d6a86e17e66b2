import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { urlsOf } from '#src/edition/urls.ts';
import { lostAddresses } from './lost-addresses.ts';

const urls = urlsOf({ language: 'id', permalink: '/:year/:month/:slug/' });
let out: string;
beforeEach(() => {
  out = mkdtempSync(join(tmpdir(), 'warta-lost-'));
});
const lost = (pages: readonly string[], rules = '') => lostAddresses(out, { pages, rules }, urls);

test('names pages that are gone and lead nowhere', () => {
  const pages = ['2024/10/hilang', 'wisata', 'penulis/ani', '2024/10/pindah', 'lama/satu', 'ada'];
  const files = pages.map((page) => `${page}/index.html`);
  mkdirSync(join(out, 'ada'));
  writeFileSync(join(out, 'ada/index.html'), '');
  expect(lost(files)).toHaveLength(5);
  const rules = '/2024/10/pindah/ /2024/10/baru/ 301\n/lama/* /:splat 301\n';
  writeFileSync(join(out, '_redirects'), rules);
  expect(lost(files, rules)).toEqual(['/2024/10/hilang/', '/penulis/ani/', '/wisata/']);
});

test('leaves out what comes and goes by itself', () => {
  const pages = ['tag/banjir', 'indeks/2024/10', 'kaltim/halaman/3', 'halaman/2', 'luring'];
  expect(lost(pages.map((page) => `${page}/index.html`))).toEqual([]);
});

test('names old addresses that led on before', () => {
  mkdirSync(join(out, 'b'));
  writeFileSync(join(out, 'b/index.html'), '');
  writeFileSync(join(out, '_redirects'), '/c/ /b/ 301\n');
  const rules = '/a /x/ 301\n/a/ /x/ 301\n/b/ /x/ 301\n/c/ /x/ 301\n/d/* /x/ 301\n';
  expect(lost([], rules)).toEqual(['/a/']);
});
