import { describe, expect, test } from 'vitest';
import { buildEdition } from '#src/edition/edition.ts';
import { aPage, aSite, anArticle, records } from '#src/testing/builders.ts';
import { monthSitemaps, pagesSitemap } from './sitemap.ts';

const withdrawn = { at: '2024-12-01', reason: 'Keliru.' };
const articles = [
  anArticle({ slug: 'a', date: '2024-09-01', updated: '2024-12-01', tags: ['Teluk'] }),
  anArticle({ slug: 'b', date: '2024-10-01' }),
  anArticle({ slug: 'c', date: '2024-10-02', withdrawn }),
  anArticle({ slug: 'd', date: '2024-10-03', draft: true, section: 'opini' }),
];
const given = records({ articles, pages: [aPage()] });
const { edition } = buildEdition(given, aSite(), Date.UTC(2025, 0, 1));
const site = 'https://kabarteluk.test';

describe('monthSitemaps', () => {
  test('lists public articles by month with their last change', () => {
    const parts = monthSitemaps(edition).map(({ part, entries }) => ({ part, entries: entries() }));
    expect(parts).toEqual([
      {
        part: '2024-10',
        entries: [{ url: `${site}/2024/10/b/`, lastmod: Date.UTC(2024, 8, 30, 16) }],
      },
      {
        part: '2024-09',
        entries: [{ url: `${site}/2024/09/a/`, lastmod: Date.UTC(2024, 10, 30, 16) }],
      },
    ]);
  });
});

describe('pagesSitemap', () => {
  const paths = pagesSitemap(edition).map(({ url }) => url.slice(site.length));

  test('lists lists with stories in them, and standing pages', () => {
    expect(paths).toEqual([
      '/',
      '/indeks/',
      '/balikpapan/',
      '/tag/teluk/',
      '/penulis/ardiansyah/',
      '/penulis/niken-sulastri/',
      '/indeks/2024/10/',
      '/indeks/2024/09/',
      '/redaksi/',
    ]);
  });

  test('leaves out empty sections', () => {
    expect(paths).not.toContain('/opini/');
  });

  test('dates a list by the last change in it', () => {
    const changed = new Map(pagesSitemap(edition).map(({ url, lastmod }) => [url, lastmod]));
    const update = Date.UTC(2024, 10, 30, 16);
    for (const path of [
      '/',
      '/balikpapan/',
      '/tag/teluk/',
      '/penulis/ardiansyah/',
      '/indeks/2024/09/',
    ]) {
      expect(changed.get(site + path), path).toBe(update);
    }
    expect(changed.get(`${site}/indeks/2024/10/`)).toBe(Date.UTC(2024, 8, 30, 16));
  });

  test('dates none before its newest story, whatever day an update names', () => {
    const story = anArticle({ slug: 'a', date: '2024-09-01 08:00', updated: '2024-09-01' });
    const paper = buildEdition(records({ articles: [story] }), aSite(), Date.UTC(2025, 0, 1));
    expect(pagesSitemap(paper.edition)[0]?.lastmod).toBe(Date.UTC(2024, 8, 1));
  });
});
