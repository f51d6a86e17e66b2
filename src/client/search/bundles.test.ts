import { describe, expect, test } from 'vitest';
import { bundlesFor, weightOf, yearLeft, type Bundle } from './bundles.ts';

const bundle = (year: string, stories: number): Bundle => ({
  path: `/pagefind/${year}-0/`,
  version: 'v',
  year,
  until: `${year}-12-31`,
  stories,
});
const ALL = [bundle('2026', 100), bundle('2025', 450), bundle('2024', 300), bundle('2023', 300)];
const years = (bundles: readonly Bundle[]) => bundles.map(({ year }) => year);

describe('bundles', () => {
  test('are searched from the newest until five hundred stories are in', () => {
    expect(years(bundlesFor(ALL, '', new Set()))).toEqual(['2026', '2025']);
    expect(years(bundlesFor(ALL, '', new Set(['2023'])))).toEqual(['2026', '2025', '2023']);
    expect(years(bundlesFor(ALL, '2024', new Set()))).toEqual(['2024']);
  });

  test('leave a year to ask for until all are searched', () => {
    expect(yearLeft(ALL, ALL.slice(0, 2))).toBe('2024');
    expect(yearLeft(ALL, ALL)).toBeUndefined();
  });

  test('weigh less with each year', () => {
    const [newest, last, before] = ALL;
    if (!newest || !last || !before) throw new Error('There are four.');
    expect(weightOf(newest, newest)).toBe(1);
    expect(weightOf(last, newest)).toBeCloseTo(0.8, 2);
    expect(weightOf(before, newest)).toBeLessThan(weightOf(last, newest));
  });
});
