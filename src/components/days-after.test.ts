import { describe, expect, test } from 'vitest';
import type { Teaser } from '#src/edition/page-parts.ts';
import { daysAfter } from './days-after.ts';

const aStory = (slug: string): Teaser => ({
  labels: { kind: 'news', unverified: false },
  slug,
  url: `/${slug}/`,
  headline: slug,
  standfirst: '',
  published: { iso: '2026-11-01', text: '', date: '', time: '' },
  section: { text: 'Kota', url: '/kota/' },
  bylines: [],
  minutes: 1,
});
const [a, b, c] = [aStory('a'), aStory('b'), aStory('c')];
const days = [
  { date: '2026-11-02', text: 'Senin', stories: [a, b] },
  { date: '2026-11-01', text: 'Minggu', stories: [c] },
];

describe('daysAfter', () => {
  test('leaves out what stands above and keeps the order', () => {
    expect(daysAfter(days, [a])).toEqual([
      { date: '2026-11-02', text: 'Senin', stories: [b] },
      { date: '2026-11-01', text: 'Minggu', stories: [c] },
    ]);
  });

  test('drops a day that has nothing left', () => {
    expect(daysAfter(days, [a, b]).map(({ date }) => date)).toEqual(['2026-11-01']);
  });
});
