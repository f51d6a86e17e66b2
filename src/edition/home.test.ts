import { describe, expect, test } from 'vitest';
import { instantOf } from '#src/calendar.ts';
import type { HomeFields } from '#src/schema/home.ts';
import { aSite, anArticle, records } from '#src/testing/builders.ts';
import { buildEdition } from './edition.ts';

const NOW = instantOf('2024-10-10 12:00', 'Asia/Makassar');
type Given = NonNullable<Parameters<typeof anArticle>[0]>;
const paid = { kind: 'advertorial', sponsor: 'Pasar Raya' } as const;

function frontOf(given: readonly Given[], home?: HomeFields) {
  const articles = given.map((one) => anArticle(one));
  const file = { ...anArticle({ slug: 'home', file: 'content/home.md' }) };
  const { edition, problems } = buildEdition(
    records({ articles, ...(home ? { home: { ...file, fields: home } } : {}) }),
    aSite(),
    NOW,
  );
  return { front: edition.front, problems };
}

const slugs = (articles: readonly { slug: string }[]) => articles.map(({ slug }) => slug);
const days = (count: number): Given[] =>
  Array.from({ length: count }, (_, index) => ({
    slug: `a-${String(index).padStart(2, '0')}`,
    date: `2024-09-${String(30 - index).padStart(2, '0')}`,
  }));

describe('frontPage', () => {
  test('leads with the newest when nothing else is said', () => {
    expect(frontOf(days(3)).front.lead?.slug).toBe('a-00');
  });

  test('leads with the newest story featured within seven days', () => {
    const given = [
      ...days(2),
      { slug: 'utama', date: '2024-10-03 12:01', featured: true },
      { slug: 'baru', date: '2024-10-09' },
    ];
    expect(frontOf(given).front.lead?.slug).toBe('utama');
    const past = given.map((one) =>
      'featured' in one ? { ...one, date: '2024-10-03 12:00' } : one,
    );
    expect(frontOf(past).front.lead?.slug).toBe('baru');
  });

  test('leads with what home.md says while its time lasts', () => {
    const lead = (until: string) => ({ lead: { slug: 'a-02', until }, picks: [] });
    expect(frontOf(days(3), lead('2024-10-10 12:01')).front.lead?.slug).toBe('a-02');
    expect(frontOf(days(3), lead('2024-10-10 12:00')).front.lead?.slug).toBe('a-00');
  });

  test('never lets paid content lead, nor stand among the news', () => {
    const ad = { slug: 'iklan', date: '2024-10-09', featured: true, ...paid };
    const home = {
      lead: { slug: 'iklan', until: '2025-01-01' },
      picks: [{ slug: 'iklan', until: '2025-01-01' }],
    };
    const { front, problems } = frontOf([ad, ...days(9)], home);
    expect(front.lead?.slug).toBe('a-00');
    expect(slugs(front.advertorials)).toEqual(['iklan']);
    const elsewhere = [
      ...front.latest,
      ...front.seconds,
      ...front.picks,
      ...front.rubrics.flatMap(({ stories }) => stories),
    ];
    expect(slugs(elsewhere)).not.toContain('iklan');
    expect(problems.map(({ code, field }) => [code, field])).toEqual([
      ['target-paid', 'lead.slug'],
      ['target-paid', 'picks.0.slug'],
    ]);
  });

  test('shows the latest seven, then second voices, none of them twice', () => {
    const { front } = frontOf(days(20));
    expect(slugs(front.latest)).toEqual(['a-01', 'a-02', 'a-03', 'a-04', 'a-05', 'a-06', 'a-07']);
    expect(slugs(front.seconds)).toEqual(['a-08', 'a-09', 'a-10']);
  });

  test('gives a young paper second voices too', () => {
    const { front } = frontOf(days(3));
    expect([slugs(front.latest), slugs(front.seconds)]).toEqual([['a-01'], ['a-02']]);
  });

  test('gives each section with a story a rubric, in the order of sections', () => {
    const { front } = frontOf([...days(4), { slug: 'op', section: 'opini', date: '2024-01-01' }]);
    expect(front.rubrics.map(({ section }) => section.slug)).toEqual(['balikpapan', 'opini']);
  });

  test('is empty for an empty paper', () => {
    expect(frontOf([]).front).toEqual({
      seconds: [],
      latest: [],
      rubrics: [],
      picks: [],
      advertorials: [],
    });
  });
});
