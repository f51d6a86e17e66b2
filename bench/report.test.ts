import { describe, expect, test } from 'vitest';
import { findingsOf } from './findings.ts';
import { medianOf } from './measure.ts';
import { ratioText, secondsText, sectionOf } from './report.ts';
import { FOUND, measureOf } from './found.ts';

const cells = (row: string): string[] =>
  row
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());
const rowOf = (name: string): string[] =>
  cells(
    sectionOf(FOUND)
      .split('\n')
      .find((line) => line.startsWith(`| ${name}`)) ?? '',
  );

describe('medianOf', () => {
  test('takes the middle one, and the lower of two', () => {
    expect(medianOf([measureOf(9), measureOf(1), measureOf(3)]).seconds).toBe(3);
    expect(medianOf([measureOf(9), measureOf(3)]).seconds).toBe(3);
  });

  test('does not invent a figure where nothing was measured', () => {
    expect(() => medianOf([])).toThrow('Nothing was measured');
    const unseen = { ...measureOf(1), peakMegabytes: undefined };
    expect(medianOf([unseen])).not.toHaveProperty('peakMegabytes', expect.any(Number));
  });
});

describe('findingsOf', () => {
  test('divides medians by those of each peer', () => {
    expect(FOUND.ratios).toEqual({
      full: { Hugo: 0.8, Eleventy: 0.4 },
      'publish one': { Hugo: 0.1, Eleventy: 0.05 },
    });
  });

  test('leaves out a peer that never came to an end', () => {
    const order = { articles: 10, pictures: 0, seed: 1, runs: 1 };
    const rounds = [new Map([['full', measureOf(2)]])];
    const hugo = { name: 'Hugo', version: '1.0.0', command: () => [] };
    const found = findingsOf(order, rounds, ['full'], [hugo]);
    expect(found.peers).toEqual({});
    expect(found.ratios).toEqual({ full: {} });
  });
});

describe('sectionOf', () => {
  test('has a row for each build, with its share of what peers take', () => {
    expect(rowOf('build').slice(-2)).toEqual(['× Hugo', '× Eleventy']);
    expect(rowOf('publish one')).toEqual([
      'publish one',
      '2000',
      '2100',
      '2100',
      '2.00',
      '4.00',
      '2.00',
      '500',
      '0.10',
      '0.050',
    ]);
  });

  test('has a row for each peer, with its version', () => {
    expect(rowOf('Hugo')).toEqual([
      'Hugo 0.111.3',
      '2000',
      '2100',
      '2100',
      '20.0',
      '4.00',
      '2.00',
      '500',
      '',
      '',
    ]);
    expect(rowOf('Eleventy')[4]).toBe('40.0');
  });

  test('tells what a page took only where all were made', () => {
    const few = { ...measureOf(2), made: 40 };
    const section = sectionOf({ ...FOUND, builds: { full: measureOf(16), 'publish one': few } });
    const rows = section.split('\n').filter((line) => /^\| \w/.test(line));
    const told = rows.map((row) => cells(row)[6]);
    expect(told).toEqual(['ms a page', '2.00', '', '2.00', '2.00']);
  });

  test('speaks of the development server only when it was timed', () => {
    expect(sectionOf(FOUND)).not.toContain('npm run dev');
    const dev = { firstPage: 900, firstArticle: 80, again: 40 };
    expect(sectionOf({ ...FOUND, dev })).toContain('front page 900 ms');
  });
});

describe('figures', () => {
  test('have as many decimals as mean something', () => {
    expect([0.306, 14.23, 226.4].map(secondsText)).toEqual(['0.31', '14.2', '226']);
    expect([0.00534, 0.114, 0.96, 1.43, 12.3].map(ratioText)).toEqual([
      '0.0053',
      '0.11',
      '0.96',
      '1.4',
      '12',
    ]);
  });
});
