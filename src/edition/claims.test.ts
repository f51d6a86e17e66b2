import { describe, expect, test } from 'vitest';
import { aPage, aSection, aSite, anArticle, records } from '#src/testing/builders.ts';
import type { Records } from '#src/schema/record.ts';
import type { SiteConfig } from '#src/schema/site.ts';
import { buildEdition } from './edition.ts';

function problemsOf(given: Partial<Records>, config: Partial<SiteConfig> = {}) {
  return buildEdition(records(given), aSite(config), Date.UTC(2025, 0, 1)).problems;
}

describe('clashes', () => {
  test('finds nothing in a sound paper', () => {
    const articles = [anArticle(), anArticle({ slug: 'lain', aliases: ['/lama/', '/2020/lain'] })];
    expect(problemsOf({ articles, pages: [aPage()] })).toEqual([]);
  });

  test('names both articles at one address, also by case and Unicode form', () => {
    const articles = [
      anArticle({ slug: 'kafé', file: 'content/articles/a/kafé.md' }),
      anArticle({ slug: 'KAFE\u0301', file: 'content/articles/b/KAFE.md' }),
    ];
    expect(problemsOf({ articles })).toMatchObject([
      {
        code: 'address-clash',
        severity: 'error',
        file: 'content/articles/b/KAFE.md',
        values: { other: 'content/articles/a/kafé.md' },
      },
    ]);
  });

  test('tells a clash while one of the two is still a draft', () => {
    const articles = [
      anArticle({ slug: 'a', id: 5 }),
      anArticle({ slug: 'b', id: 5, draft: true }),
    ];
    expect(problemsOf({ articles }, { permalink: '/:year/:id/' })).toMatchObject([
      { code: 'address-clash', file: 'content/articles/2024/10/b.md' },
    ]);
  });

  test.each(['tag', 'penulis', 'indeks', 'cari', 'koreksi', 'langganan', 'api', 'admin'])(
    'keeps the word %s from sections, pages, permalinks and aliases',
    (word) => {
      expect(problemsOf({ sections: [aSection({ slug: word })] })[0]).toMatchObject({
        code: 'reserved-address',
        file: `content/sections/${word}.md`,
      });
      expect(problemsOf({ pages: [aPage({ slug: word })] })).toMatchObject([
        { code: 'reserved-address', values: { word: `/${word}` } },
      ]);
      const article = anArticle({ aliases: [`/${word}/x/`] });
      expect(problemsOf({ articles: [article] })).toMatchObject([
        { code: 'reserved-address', field: 'aliases.0', line: 9 },
      ]);
      expect(
        problemsOf({ articles: [anArticle({ slug: word })] }, { permalink: '/:slug/' }),
      ).toHaveLength(1);
    },
  );

  test('keeps feeds and sitemaps from aliases', () => {
    const aliases = ['/feed.xml', '/sitemap-index.xml', '/balikpapan/feed.xml'];
    expect(problemsOf({ articles: [anArticle({ aliases })] }).map(({ code }) => code)).toEqual([
      'reserved-address',
      'reserved-address',
      'address-clash',
    ]);
  });

  test('refuses an alias that is another page’s address, and forgives one that is its own', () => {
    const articles = [
      anArticle({ slug: 'a', aliases: ['/2024/10/a/', '/2024/10/b/', '/redaksi/'] }),
      anArticle({ slug: 'b' }),
    ];
    expect(problemsOf({ articles, pages: [aPage()] })).toMatchObject([
      {
        code: 'address-clash',
        field: 'aliases.1',
        values: { other: 'content/articles/2024/10/b.md' },
      },
      { code: 'address-clash', field: 'aliases.2', values: { other: 'content/pages/redaksi.md' } },
    ]);
  });

  test('finds an article in the place of a numbered page', () => {
    const articles = Array.from({ length: 10 }, (_, index) =>
      anArticle({
        slug: `a-${String(index)}`,
        aliases: index === 0 ? ['/balikpapan/halaman/1/'] : [],
      }),
    );
    expect(problemsOf({ articles }, { pageSize: 5 })).toMatchObject([
      { code: 'address-clash', values: { other: 'content/sections/balikpapan.md' } },
    ]);
  });

  test('refuses a page and a section of one name', () => {
    expect(problemsOf({ pages: [aPage({ slug: 'ekonomi' })] })).toMatchObject([
      { file: 'content/pages/ekonomi.md', values: { other: 'content/sections/ekonomi.md' } },
    ]);
  });
});
