import { describe, expect, test } from 'vitest';
import { turns } from './round.ts';

describe('turns', () => {
  const ours = ['full', 'publish one', 'edit old'];

  test('lets peers follow one of ours each', () => {
    const order = ['full', 'hugo', 'publish one', 'eleventy', 'edit old'];
    expect(turns(ours, ['hugo', 'eleventy'], 0)).toEqual(order);
  });

  test('begins with another peer in the next round', () => {
    const order = ['full', 'eleventy', 'publish one', 'hugo', 'edit old'];
    expect(turns(ours, ['hugo', 'eleventy'], 1)).toEqual(order);
    expect(turns(ours, ['hugo'], 1)).toEqual(['full', 'hugo', 'publish one', 'edit old']);
  });

  test('does without peers', () => {
    expect(turns(ours, [], 2)).toEqual(ours);
  });
});
