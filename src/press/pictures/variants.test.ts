import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pictureFiles, shareImage, variantsOf } from './variants.ts';

const facts = { source: 'content/media/teluk.jpg', digest: 'a'.repeat(32), width: 1920 };
const widths = (width: number) => pictureFiles({ ...facts, width }).avif.map((file) => file.width);

describe('pictureFiles', () => {
  test('gives a few widths in each format, smallest first', () => {
    expect(widths(1920)).toEqual([320, 640, 960, 1280]);
    expect(pictureFiles(facts).jpeg.map((file) => file.width)).toEqual([640, 1280]);
  });

  test('ends at the width of the picture itself when that is small', () => {
    expect(widths(1000)).toEqual([320, 640, 1000]);
    expect(widths(700)).toEqual([320, 700]);
    expect(widths(200)).toEqual([200]);
  });

  test('never enlarges, repeats or leaves a picture without a file', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9000 }), (width) => {
        for (const files of Object.values(pictureFiles({ ...facts, width }))) {
          const made = (files as { width: number }[]).map((file) => file.width);
          expect(made.length).toBeGreaterThan(0);
          expect(made).toEqual([...new Set(made)].toSorted((a, b) => a - b));
          expect(Math.max(...made)).toBeLessThanOrEqual(width);
        }
      }),
    );
  });

  test('names a file for its picture, its bytes and its width', () => {
    const named = { ...facts, source: 'content/articles/2024/10/x/Foto “Teluk” É.JPG' };
    expect(pictureFiles(named).avif[0]?.url).toMatch(
      /^\/media\/foto-teluk-e-[0-9a-f]{10}-320\.avif$/,
    );
    expect(pictureFiles({ ...facts, digest: 'b'.repeat(32) })).not.toEqual(pictureFiles(facts));
  });
});

describe('shareImage', () => {
  test('is a JPEG of 1200×630', () => {
    const url = expect.stringMatching(/^\/media\/teluk-[0-9a-f]{10}-share\.jpg$/) as string;
    expect(shareImage(facts)).toEqual({ url, width: 1200, height: 630 });
  });
});

describe('variantsOf', () => {
  test('lists every file that a page or a link can name, each once', () => {
    const { avif, jpeg } = pictureFiles(facts);
    const urls = variantsOf(facts).map((variant) => variant.url);
    expect(urls).toEqual([...avif, ...jpeg, shareImage(facts)].map((file) => file.url));
    expect(new Set(urls).size).toBe(urls.length);
  });
});
