import { describe, expect, test } from 'vitest';
import { nearest, slugFrom } from './near-miss.ts';

describe('nearest', () => {
  test.each([
    ['autor', 'author'],
    ['Author', 'author'],
    ['tittle', 'title'],
    ['séction', 'section'],
  ])('takes %s for %s', (written, meant) => {
    expect(nearest(written, ['title', 'author', 'section', 'date'])).toBe(meant);
  });

  test('finds nothing where nothing is near', () => {
    expect(nearest('xyzzy', ['title', 'author'])).toBeUndefined();
    expect(nearest('a', [])).toBeUndefined();
  });
});

describe('slugFrom', () => {
  test.each([
    ['Kota Kita', 'kota-kita'],
    ['  Café & Résto! ', 'cafe-resto'],
    ['巴厘巴板', ''],
  ])('makes %j into %j', (text, slug) => {
    expect(slugFrom(text)).toBe(slug);
  });
});
