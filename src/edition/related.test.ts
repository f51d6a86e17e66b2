import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aSite, anArticle, records } from '#src/testing/builders.ts';
import { newestFirst } from './article.ts';
import { buildEdition } from './edition.ts';
import { relatedStories } from './related-stories.ts';

const NOW = Date.UTC(2025, 0, 1);
type Given = NonNullable<Parameters<typeof anArticle>[0]>;

const editionOf = (given: readonly Given[]) =>
  buildEdition(records({ articles: given.map((one) => anArticle(one)) }), aSite(), NOW).edition;

/** Slugs of the stories related to `ini`. */
function relatedIn(given: readonly Given[], count = 4): readonly string[] {
  const edition = editionOf(given);
  const article = edition.article('ini');
  if (!article) throw new Error('The test has no article of the name.');
  return relatedStories(edition, article, count).map(({ slug }) => slug);
}

const self = { slug: 'ini', date: '2024-06-01', tags: ['Teluk', 'Bakau'] } satisfies Given;

describe('relatedStories', () => {
  test('finds only older stories', () => {
    const same = { tags: self.tags };
    expect(
      relatedIn([
        self,
        { ...same, slug: 'lama', date: '2024-05-01' },
        { ...same, slug: 'baru', date: '2024-06-02' },
      ]),
    ).toEqual(['lama']);
  });

  test('prefers a rare shared tag to a common one', () => {
    const common = Array.from({ length: 30 }, (_, index) => ({
      slug: `umum-${String(index)}`,
      date: '2024-05-20',
      section: 'opini',
      tags: ['Teluk'],
    }));
    const rare = { slug: 'langka', date: '2023-01-01', section: 'opini', tags: ['Bakau'] };
    expect(relatedIn([self, ...common, rare], 1)).toEqual(['langka']);
  });

  test('falls back to the section, nearest first', () => {
    expect(
      relatedIn([
        { slug: 'ini', date: '2024-06-01' },
        { slug: 'jauh', date: '2024-01-01' },
        { slug: 'dekat', date: '2024-05-01' },
        { slug: 'lain', date: '2024-05-30', section: 'opini' },
      ]),
    ).toEqual(['dekat', 'jauh']);
  });

  test('puts what the editor named first, and paid stories nowhere', () => {
    const paid = { kind: 'advertorial', sponsor: 'Pasar Raya' } as const;
    expect(
      relatedIn([
        { ...self, related: ['pilihan', 'berbayar'] },
        { slug: 'pilihan', date: '2024-07-01', section: 'opini' },
        { slug: 'berbayar', date: '2024-05-01', ...paid },
        { slug: 'lama', date: '2024-05-01', tags: ['Teluk'] },
      ]),
    ).toEqual(['pilihan', 'lama']);
  });

  test('breaks ties by slug', () => {
    const twins = ['c', 'a', 'b'].map((slug) => ({ slug, date: '2024-05-01' }));
    expect(relatedIn([self, ...twins])).toEqual(['a', 'b', 'c']);
  });

  test('never changes for an article when newer ones come, and never shows a hidden one', () => {
    const one = fc.record({
      date: fc.constantFrom('2024-01-01', '2024-02-01', '2024-02-02', '2024-03-01', '2030-01-01'),
      tags: fc.uniqueArray(fc.constantFrom('A', 'B', 'C'), { maxLength: 3 }),
      draft: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(one, { maxLength: 25 }), (drawn) => {
        const given = drawn.map((fields, index) => ({ slug: `a-${String(index)}`, ...fields }));
        const edition = editionOf(given);
        edition.articles.forEach((article, index) => {
          const related = relatedStories(edition, article, 4);
          for (const other of related) {
            expect(newestFirst(article, other)).toBeLessThan(0);
            expect(other.status).toBe('public');
          }
          const known = new Set(edition.articles.slice(index).map(({ slug }) => slug));
          const before = editionOf(given.filter(({ slug }) => known.has(slug)));
          const then = before.articles[0];
          const relatedThen = then ? relatedStories(before, then, 4) : [];
          expect(relatedThen.map(({ slug }) => slug)).toEqual(related.map(({ slug }) => slug));
        });
      }),
      { numRuns: 60 },
    );
  });
});
