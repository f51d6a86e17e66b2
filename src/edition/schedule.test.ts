import { describe, expect, test } from 'vitest';
import { instantOf } from '#src/calendar.ts';
import type { Records } from '#src/schema/record.ts';
import { aSite, anAd, anArticle, records } from '#src/testing/builders.ts';
import { buildEdition } from './edition.ts';

const at = (written: string) => instantOf(written, 'Asia/Makassar');
const NOW = at('2024-10-10 12:00');
const dueOf = (given: Partial<Records>) =>
  buildEdition(records(given), aSite(), NOW).edition.nextDue;
const home = (fields: NonNullable<Records['home']>['fields']): NonNullable<Records['home']> => ({
  ...anArticle({ slug: 'home', file: 'content/home.md' }),
  fields,
});

describe('nextDue', () => {
  test('is undefined when nothing is due', () => {
    expect(dueOf({ articles: [anArticle({ date: '2020-01-01' })] })).toBeUndefined();
  });

  test('is the nearest instant of all', () => {
    const articles = [
      anArticle({ slug: 'a', date: '2024-10-12' }),
      anArticle({ slug: 'b', date: '2024-10-11' }),
      anArticle({ slug: 'c', date: '2024-10-10 13:00', draft: true }),
    ];
    expect(dueOf({ articles })).toBe(at('2024-10-11'));
  });

  test('counts the end of a featured article’s seven days, but not of a paid one', () => {
    const featured = { date: '2024-10-08 19:30', featured: true };
    expect(dueOf({ articles: [anArticle(featured)] })).toBe(at('2024-10-15 19:30'));
    const paid = { kind: 'advertorial', sponsor: 'Pasar Raya' } as const;
    expect(dueOf({ articles: [anArticle({ ...featured, ...paid })] })).toBeUndefined();
  });

  test('counts the start and the end of ads', () => {
    expect(dueOf({ ads: [anAd({ from: '2024-11-01', until: '2024-12-01' })] })).toBe(
      at('2024-11-01'),
    );
    expect(dueOf({ ads: [anAd({ from: '2024-10-01', until: '2024-12-01' })] })).toBe(
      at('2024-12-01'),
    );
  });

  test('counts the ends of the front page’s picks', () => {
    const lead = { slug: 'x', until: '2024-10-20' };
    expect(dueOf({ home: home({ lead, picks: [{ slug: 'y', until: '2024-10-19' }] }) })).toBe(
      at('2024-10-19'),
    );
  });

  test('counts updates and corrections to come', () => {
    const correction = { at: '2024-10-13', kind: 'correction', text: 'Nama diperbaiki.' } as const;
    const articles = [anArticle({ updated: '2024-10-14', corrections: [correction] })];
    expect(dueOf({ articles })).toBe(at('2024-10-13'));
  });
});
