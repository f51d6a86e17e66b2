import { describe, expect, test } from 'vitest';
import { FOUND } from './found.ts';
import { summaryOf, withSummary } from './summary.ts';

describe('withSummary', () => {
  const readme = 'Before\n<!-- bench: start -->\nold\n<!-- bench: end -->\nAfter';

  test('puts chart and figures between the marks, and nothing elsewhere', () => {
    const written = withSummary(readme, FOUND);
    expect(written).toMatch(/^Before\n<!-- bench: start -->\n/);
    expect(written).toMatch(/<!-- bench: end -->\nAfter$/);
    expect(written).not.toContain('old');
    expect(withSummary(written, FOUND)).toBe(written);
  });

  test('says what is missing in a README without marks', () => {
    expect(() => withSummary('Nothing', FOUND)).toThrow('bench: start');
  });
});

describe('summaryOf', () => {
  test('tells the figures of the chart in words', () => {
    expect(summaryOf(FOUND, '')).toMatchInlineSnapshot(`
      {
        "picture": "![Seconds to build 1,500 articles. Warta: full 16.0, publish one 2.00. Any change elsewhere: Hugo 20.0, Eleventy 40.0.](chart.svg)",
        "text": "One new article among 1,500 is published in 2.00 s: 0.10 of the 20.0 s that Hugo 0.111.3 takes, 0.050 of the 40.0 s that Eleventy 3.1.8 takes.
      Everything anew takes 16.0 s; see [how it is measured](bench/README.md) and [all figures](README.md).",
      }
    `);
  });

  test('compares with nobody when nobody else was measured', () => {
    const { picture, text } = summaryOf({ ...FOUND, peers: {} }, '');
    expect(picture).not.toContain('elsewhere');
    expect(text).toContain('is published in 2.00 s.');
  });
});
