import { globSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { ArticleFields } from '#src/schema/article.ts';
import { aPage, anAd, anArticle, aPicture, aSite } from '#src/testing/builders.ts';
import { lintContent } from './lint-content.ts';

const NOTHING = {
  ...{ articles: [], pages: [], ads: [], site: aSite(), readBody: () => '' },
  deadEnd: (href: string) => (href.includes('hilang') ? { nearest: '/2026/11/a/' } : undefined),
};

/** Faults of an article with this body, as `code line`; its body starts on the line that the builder says. */
function lint(body: string, fields: Partial<ArticleFields> = {}): string[] {
  const article = anArticle(fields);
  const found = lintContent({ ...NOTHING, articles: [article], readBody: () => body });
  return found.map(({ code, line = 0 }) => `${code} ${String(line - article.body.line)}`);
}
const codes = (body: string, fields: Partial<ArticleFields> = {}) =>
  lint(body, fields).map((each) => each.split(' ')[0]);

describe('lintContent', () => {
  test('has nothing to say of ordinary copy', () => {
    const body =
      'Satu.\n\n## Subjudul\n\nDua, lihat [situsnya](https://contoh.test/).\n\n### Lagi\n\nTiga.\n\n::baca-juga{slug=a}\n';
    expect(lint(body)).toEqual([]);
  });

  test('names headings that skip a rank, but not hash signs in code', () => {
    expect(lint('Isi.\n\n### Loncat\n')).toEqual(['skipped-heading 2']);
    expect(lint('## Dua\n\n#### Empat\n')).toEqual(['skipped-heading 2']);
    expect(lint('```\n#### bukan judul\n```\n')).toEqual([]);
  });

  test('names links that start from the story itself, and no others', () => {
    for (const link of ['berita-lain.md', 'berita-lain', 'www.contoh.test/a', '../lain/']) {
      expect(lint(`Lihat [ini](${link}) dulu.\n`)).toEqual(['relative-link 0']);
    }
    for (const link of ['/2026/11/a/', '#c1', 'https://a.test/', 'mailto:a@b.test', 'tel:112']) {
      expect(lint(`Lihat [ini](${link}) dulu.\n`)).toEqual([]);
    }
    expect(lint('![Kapal](kapal.jpg)\n\n`[a](b)`\n\n```\n[a](b)\n```\n')).toEqual([]);
  });

  test('names links that lead nowhere, however they are written', () => {
    const links = [
      ...['[ini](/hilang/)', '[ini](</hilang/> "Judul")', '[ini][1]\n\n[1]: /hilang/'],
      ...['<a href="/hilang/">ini</a>', '[ini](https://koran.test/hilang/)'],
    ];
    for (const link of links) expect(codes(`Lihat ${link}\n`)).toEqual(['dead-link']);
    expect(lint('Satu.\n\nLihat [a](/ada/) dan [b](/hilang/).')).toEqual(['dead-link 2']);
    expect(lint('[a](/ada/) `[a](/hilang/)` ![a](/hilang.jpg)\n')).toEqual([]);
  });

  test('names a read-also that comes before the third paragraph', () => {
    expect(lint('Satu.\n\nDua.\n\n::baca-juga{slug=a}\n')).toEqual(['early-read-also 4']);
  });

  test('names an ad that comes before the third paragraph', () => {
    expect(lint('Satu.\n\n::iklan{banner}\n')).toEqual(['early-ad 2']);
    expect(lint('Satu.\n\nDua.\n\nTiga.\n\n::iklan{banner}\n')).toEqual([]);
  });

  test.each([
    [1400, 270, []],
    [700, 135, []],
    [728, 90, ['ad-picture-size']],
    [350, 68, ['ad-picture-size']],
    [1600, 900, ['ad-picture-size']],
  ])('measures the picture of an ad for 700 by 135: %d by %d', (width, height, found) => {
    const picture = { ...aPicture('content/ads/banner.jpg'), width, height };
    const ads = [anAd({ pictures: { 'banner.jpg': picture } })];
    expect(lintContent({ ...NOTHING, ads }).map(({ code }) => code)).toEqual(found);
  });

  test.each([
    ['Lihat https://contoh.test/halaman.', ['bare-address']],
    ['Lihat [halaman](https://contoh.test/halaman).', []],
    ['Lihat [https://contoh.test](https://contoh.test).', []],
    ['Lihat <https://contoh.test>.', []],
    ['[satu]: https://contoh.test', []],
    ['Tulis `https://contoh.test`.', []],
    ['```\nhttps://contoh.test\n```', []],
  ])('judges the address in %j', (body, expected) => {
    expect(codes(body)).toEqual(expected);
  });

  test('names what is still to be filled in', () => {
    expect(lint('Isi.\n\nAlamat: [Isi: alamat redaksi]\n')).toEqual(['unfilled-placeholder 2']);
  });

  test('names what a masthead lacks, and asks it of no other page', () => {
    const found = (file: string, body: string) => {
      const readBody = () => body;
      return lintContent({ ...NOTHING, pages: [{ ...aPage(), file }], readBody }).map(
        ({ code }) => code,
      );
    };
    const masthead = 'content/pages/redaksi.md';
    expect(found(masthead, 'Kami.')).toEqual(['incomplete-masthead']);
    expect(found(masthead, 'Penerbit: PT Teluk, Jalan Contoh 1.')).toEqual(['incomplete-masthead']);
    const whole = 'Penerbit: PT Teluk, Jalan Contoh 1. Penanggung jawab: Bima.';
    expect(found(masthead, whole)).toEqual([]);
    expect(found('content/pages/tentang.md', 'Kami.')).toEqual([]);
  });

  test('names a headline in capitals, and an alt that repeats the caption', () => {
    expect(codes('Isi.', { title: 'WALI KOTA BUKA JALAN BARU' })).toEqual(['shouting-headline']);
    expect(codes('Isi.', { title: 'PDAM dan PLN bahas IKN di Balikpapan' })).toEqual([]);
    const texts = { image: 'a.jpg', alt: 'Kapal merapat.', caption: 'Kapal merapat', credit: 'x' };
    expect(codes('Isi.', texts)).toEqual(['alt-repeats-caption']);
  });

  test('only advises', () => {
    const readBody = () => '### a\n\nhttps://b.test [Isi: c]\n\n::baca-juga{slug=d}';
    const found = lintContent({ ...NOTHING, articles: [anArticle()], readBody });
    expect(found.length).toBe(4);
    expect(new Set(found.map(({ severity }) => severity))).toEqual(new Set(['warning']));
  });

  test('names every rule by its file', () => {
    const files = globSync('checks/*.ts', { cwd: import.meta.dirname }).map((file) =>
      basename(file, '.ts'),
    );
    const body =
      '### a\n\nhttps://b.test [Isi: c] [d](e) [f](/hilang/)\n\n::baca-juga{slug=d}\n\n::iklan{banner}';
    const texts = { title: 'JUDUL BERHURUF BESAR SEMUA', alt: 'x', caption: 'x' };
    const ofAd = lintContent({ ...NOTHING, ads: [anAd()] }).map(({ code }) => code);
    const masthead = { ...aPage(), file: 'content/pages/redaksi.md' };
    const ofPage = lintContent({ ...NOTHING, pages: [masthead] }).map(({ code }) => code);
    expect(new Set([...codes(body, texts), ...ofAd, ...ofPage])).toEqual(new Set(files));
  });
});
