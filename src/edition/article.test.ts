import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aSite, anArticle, records } from '#src/testing/builders.ts';
import type { Article } from './article.ts';
import { labelsOf, lastChange, minutesOf, newestFirst, statusOf } from './article.ts';
import { buildEdition } from './edition.ts';

const NOW = Date.UTC(2025, 0, 1);

/** An article as the edition links it. */
function linked(...given: Parameters<typeof anArticle>): Article {
  const { edition } = buildEdition(records({ articles: [anArticle(...given)] }), aSite(), NOW);
  const [article] = [...edition.articles, ...edition.withdrawn];
  if (!article) throw new Error('not public');
  return article;
}

describe('statusOf', () => {
  const status = (...given: Parameters<typeof anArticle>) =>
    statusOf(anArticle(...given).fields, Date.UTC(2024, 9, 8), NOW);
  const withdrawn = { at: '2030-01-01', reason: 'Salah orang.' };

  test('keeps an article back until its very instant', () => {
    const { fields } = anArticle();
    expect(statusOf(fields, NOW + 1, NOW)).toBe('scheduled');
    expect(statusOf(fields, NOW, NOW)).toBe('public');
  });

  test('takes a withdrawn article down at once', () => {
    expect(status({ withdrawn })).toBe('withdrawn');
  });

  test('leaves no notice of what was never public', () => {
    expect(status({ withdrawn, draft: true })).toBe('draft');
    expect(statusOf(anArticle({ withdrawn }).fields, NOW + 1, NOW)).toBe('scheduled');
  });
});

describe('newestFirst', () => {
  test('orders any articles in one way only', () => {
    const base = linked();
    const article = fc
      .record({ slug: fc.stringMatching(/^[a-c]{1,2}$/), instant: fc.integer({ min: 0, max: 2 }) })
      .map(({ slug, instant }) => ({ ...base, slug, published: { instant, hasHour: true } }));
    const list = fc.uniqueArray(article, { selector: ({ slug }) => slug });
    fc.assert(
      fc.property(list, fc.func(fc.integer()), (articles, shuffle) => {
        const shuffled = articles.toSorted((a, b) => shuffle(a.slug) - shuffle(b.slug));
        const sorted = articles.toSorted(newestFirst);
        expect(shuffled.toSorted(newestFirst)).toEqual(sorted);
        for (const [index, next] of sorted.slice(1).entries()) {
          const before = sorted[index];
          expect(before && newestFirst(before, next)).toBeLessThan(0);
        }
      }),
    );
  });
});

describe('labelsOf', () => {
  test('names the payer, unless they are not disclosed', () => {
    const labels = (sponsor: string) =>
      labelsOf(anArticle({ kind: 'advertorial', sponsor }).fields);
    expect(labels('Pasar Raya').sponsor).toBe('Pasar Raya');
    expect(labels('Tidak disebutkan')).toEqual({ kind: 'advertorial', unverified: false });
  });
});

describe('minutesOf', () => {
  test.each([
    [0, 1],
    [200, 1],
    [201, 2],
  ])('reads %i words in %i min', (words, minutes) => {
    expect(minutesOf(linked({ words }))).toBe(minutes);
  });
});

describe('lastChange', () => {
  test('is the update once its time has come', () => {
    expect(lastChange(linked({ updated: '2024-12-01' })).instant).toBe(Date.UTC(2024, 10, 30, 16));
    expect(lastChange(linked({ updated: '2026-12-01' })).instant).toBe(
      Date.UTC(2024, 9, 8, 11, 30),
    );
  });
});

describe('linkArticle', () => {
  test('dates an article in the newsroom’s zone', () => {
    const article = linked({ date: '2024-09-30T23:30:00Z' });
    expect(article).toMatchObject({
      day: '2024-10-01',
      month: '2024-10',
      url: '/2024/10/kabar-teluk/',
    });
  });

  test('finds people by slug and by name', () => {
    const article = linked({ author: ['Niken Sulastri', 'ardiansyah'] });
    expect(article.authors.map(({ slug }) => slug)).toEqual(['niken-sulastri', 'ardiansyah']);
  });

  test('cuts the standfirst from the text when none is written', () => {
    expect(linked({ excerpt: 'Awal teks.' }).standfirst).toBe('Awal teks.');
    expect(linked({ description: 'Ringkas.' }).standfirst).toBe('Ringkas.');
  });
});
