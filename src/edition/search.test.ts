import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aSite, anArticle, records } from '#src/testing/builders.ts';
import { buildEdition } from './edition.ts';
import { searchBundles, SMALL } from './search.ts';

const DAY = 86_400_000;
const [sample] = buildEdition(records({ articles: [anArticle()] }), aSite(), Date.UTC(2027, 0))
  .edition.articles;
if (!sample) throw new Error('There is one article.');

/** So many stories, newest first: `perDay` on each day from the first of the year on. */
const stories = (count: number, perDay: number) =>
  Array.from({ length: count }, (_, place) => {
    const number = count - 1 - place;
    const day = new Date(Date.UTC(2025, 0) + Math.floor(number / perDay) * DAY);
    return { ...sample, slug: `a-${String(number)}`, month: day.toISOString().slice(0, 7) };
  });

const aCount = fc.integer({ min: 0, max: 4000 });
const aPace = fc.integer({ min: 1, max: 12 });

describe('searchBundles', () => {
  test('hold every story once, in its year, and none is larger than it may be', () => {
    fc.assert(
      fc.property(aCount, aPace, (count, perDay) => {
        const all = stories(count, perDay);
        const bundles = searchBundles(all);
        expect(bundles.flatMap(({ articles }) => articles)).toEqual(all);
        expect(new Set(bundles.map(({ name }) => name)).size).toBe(bundles.length);
        for (const { articles, year } of bundles) {
          expect(articles.length === 1000 || articles.length <= SMALL).toBe(true);
          expect(articles.every(({ month }) => month.startsWith(year))).toBe(true);
        }
      }),
      { numRuns: 30 },
    );
  });

  test('stay as they are when a newest story comes, but for the newest one and those that grow together', () => {
    fc.assert(
      fc.property(aCount, aPace, (count, perDay) => {
        const contents = (all: ReturnType<typeof stories>) =>
          searchBundles(all).map(({ name, articles }) => `${name} ${articles[0]?.slug ?? ''}`);
        const before = contents(stories(count, perDay));
        const after = contents(stories(count + 1, perDay));
        const changed = after.filter((bundle) => !before.includes(bundle));
        expect(changed).toHaveLength(1);
        expect(changed[0]).toBe(after[0]);
      }),
      { numRuns: 60 },
    );
  });
});
