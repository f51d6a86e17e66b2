import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aSite, anArticle, records } from '#src/testing/builders.ts';
import { pagedList } from './archive.ts';
import { buildEdition } from './edition.ts';
import { relatedStories } from './related-stories.ts';
import { firstOf, NotAtHand, type Tails } from './tails.ts';

const NOW = Date.UTC(2025, 0, 1);
const DAY = 86_400_000;

describe('firstOf', () => {
  test('gives what is at hand, and throws where more is wanted and there is more', () => {
    expect(firstOf([1, 2, 3], 2, { older: 9 })).toEqual([1, 2]);
    expect(firstOf([1, 2], 3, { older: 0 })).toEqual([1, 2]);
    expect(() => firstOf([1, 2], 3, { older: 1 })).toThrow(NotAtHand);
  });
});

describe('pagedList', () => {
  test('cuts a list of which the newest are at hand as it cuts the whole', () => {
    fc.assert(
      fc.property(
        fc.nat({ max: 60 }),
        fc.nat({ max: 60 }),
        fc.integer({ min: 1, max: 9 }),
        (all, at, size) => {
          const list = Array.from({ length: all }, (_, index) => index);
          const whole = pagedList(list, size);
          const part = pagedList(list.slice(0, at), size, Math.max(0, all - at));
          expect(part.pages).toBe(whole.pages);
          expect(orNothing(() => part.landing()) ?? whole.landing()).toEqual(whole.landing());
          for (let number = 1; number <= whole.pages; number += 1) {
            const wanted = whole.numbered(number);
            expect(orNothing(() => part.numbered(number)) ?? wanted).toEqual(wanted);
          }
        },
      ),
    );
  });
});

describe('buildEdition with tails', () => {
  const stories = Array.from({ length: 330 }, (_, place) =>
    anArticle({
      slug: `a-${String(place).padStart(3, '0')}`,
      date: new Date(NOW - (place + 1) * DAY).toISOString().slice(0, 10),
      tags: [place % 2 === 0 ? 'Teluk' : 'Bakau', 'Semua'],
    }),
  );
  const whole = buildEdition(records({ articles: stories }), aSite(), NOW).edition;
  const tail = (atHand: number, total: number) => ({
    atHand,
    older: total - atHand,
    lastChange: 1,
  });
  const tails: Tails = {
    all: tail(230, 330),
    sections: new Map([['balikpapan', tail(230, 330)]]),
    tags: new Map([
      ['teluk', { ...tail(115, 165), spelling: 'Teluk' }],
      ['bakau', { ...tail(0, 165), spelling: 'Bakau' }],
      ['semua', { ...tail(230, 330), spelling: 'Semua' }],
    ]),
    people: new Map(),
    months: new Map(whole.months.map((month) => [month, tail(0, 31)])),
  };
  // The last one is named by somebody: it is at hand, and stands in no list.
  const given = [...stories.slice(0, 230), ...stories.slice(329)];
  const { edition } = buildEdition(records({ articles: given }), aSite(), NOW, tails);
  const slugsOf = (list: readonly { readonly slug: string }[]) => list.map(({ slug }) => slug);
  const storyOf = (slug: string) => {
    const article = edition.article(slug);
    if (!article) throw new Error(`The test has no ${slug}.`);
    return article;
  };

  test('says of the newest stories what the whole archive says', () => {
    const first = stories.slice(0, 20).filter((_, place) => place % 2 === 0);
    for (const { slug } of first) {
      const other = whole.article(slug);
      const found = relatedStories(edition, storyOf(slug), 4);
      expect(slugsOf(found)).toEqual(slugsOf(other ? relatedStories(whole, other, 4) : []));
    }
    expect(edition.tags).toEqual(whole.tags);
    expect(edition.months).toEqual(whole.months);
    expect(slugsOf(edition.articles)).toEqual(slugsOf(whole.articles.slice(0, 230)));
    expect(edition.beyond(edition.articlesTagged('teluk')).older).toBe(50);
  });

  test('throws rather than say less', () => {
    expect(() => edition.article('a-310')).toThrow(NotAtHand);
    expect(edition.article('a-329')?.slug).toBe('a-329');
    expect(() => relatedStories(edition, storyOf('a-001'), 4)).toThrow(NotAtHand);
    expect(() => relatedStories(edition, storyOf('a-220'), 4)).toThrow(NotAtHand);
  });
});
function orNothing<Value>(ask: () => Value): Value | undefined {
  try {
    return ask();
  } catch (error) {
    if (error instanceof NotAtHand) return undefined;
    throw error;
  }
}
