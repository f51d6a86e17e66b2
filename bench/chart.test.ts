import { XMLParser } from 'fast-xml-parser';
import { describe, expect, test } from 'vitest';
import { barsOf, chartOf, COLOURS } from './chart.ts';
import { FOUND } from './found.ts';

const larger = { ...FOUND, articles: 10_000 };
const svg = chartOf([FOUND, larger]);
const parser = new XMLParser({ parseTagValue: false, isArray: (name) => name === 'text' });

/** All texts of the picture, in its order. */
function textsOf(node: unknown): string[] {
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([name, value]: [string, unknown]) =>
    name === 'text' && Array.isArray(value)
      ? value.map((text: unknown) =>
          String(typeof text === 'object' && text && '#text' in text ? text['#text'] : text),
        )
      : textsOf(value),
  );
}

describe('chartOf', () => {
  test('has a bar for each build and each peer, of every size', () => {
    const texts = textsOf(parser.parse(svg));
    for (const { name } of barsOf(FOUND)) {
      expect(texts.filter((text) => text === name)).toHaveLength(2);
    }
    expect(barsOf(FOUND)).toHaveLength(4);
    for (const figure of ['16.0', '2.00', '20.0', '40.0']) {
      expect(texts.filter((text) => text === figure)).toHaveLength(2);
    }
    const filled = (colour: string) => svg.split(`fill="${colour}"`).length - 1;
    expect([filled(COLOURS.ours), filled(COLOURS.peers)]).toEqual([4, 4]);
    expect(texts).toContain('10,000 articles, seconds');
  });

  test('can be read in the dark', () => {
    expect(svg).toContain('prefers-color-scheme:dark');
  });

  test('gives the same bytes for the same findings', () => {
    expect(chartOf([FOUND, larger])).toBe(svg);
  });
});
