import { describe, expect, test } from 'vitest';
import { medianOf, type Measure } from './measure.ts';
import { sectionOf } from './report.ts';

const measure = (seconds: number): Measure => ({
  pages: 2000,
  files: 2100,
  made: 2100,
  seconds,
  cpuSeconds: 4,
  peakMegabytes: 500,
});

describe('medianOf', () => {
  test('takes the middle one, and the lower of two', () => {
    expect(medianOf([measure(9), measure(1), measure(3)]).seconds).toBe(3);
    expect(medianOf([measure(9), measure(3)]).seconds).toBe(3);
  });

  test('does not invent a figure where nothing was measured', () => {
    expect(() => medianOf([])).toThrow('Nothing was measured');
  });
});

describe('sectionOf', () => {
  const findings = { articles: 1500, seed: 1, runs: 1, builds: { cold: measure(12.34) } };

  test('tells CPU time a page in milliseconds', () => {
    const row = sectionOf(findings)
      .split('\n')
      .find((line) => line.startsWith('| cold'));
    const cells = row?.split('|').map((cell) => cell.trim());
    expect(cells?.slice(1, -1)).toEqual([
      'cold',
      '2000',
      '2100',
      '2100',
      '12.3',
      '4.0',
      '2.00',
      '500',
    ]);
  });

  test('speaks of the development server only when it was timed', () => {
    expect(sectionOf(findings)).not.toContain('npm run dev');
    const dev = { firstPage: 900, firstArticle: 80, again: 40 };
    expect(sectionOf({ ...findings, dev })).toContain('front page 900 ms');
  });
});
