import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { picturePlace } from './picture-place.ts';

const FILE = 'content/articles/2026/11/dermaga/index.md';
const BESIDE = 'content/articles/2026/11/dermaga';
const KNOWN = new Set([
  `${BESIDE}/kapal.jpg`,
  `${BESIDE}/sama.jpg`,
  `${BESIDE}/foto/tali.jpg`,
  'content/media/sama.jpg',
  'content/media/balai.jpg',
  'content/media/2026/pasar.jpg',
]);
const place = (written: string) => picturePlace(written, FILE, KNOWN);

describe('picturePlace', () => {
  test.each([
    ['kapal.jpg', `${BESIDE}/kapal.jpg`],
    ['./kapal.jpg', `${BESIDE}/kapal.jpg`],
    ['foto/tali.jpg', `${BESIDE}/foto/tali.jpg`],
    ['sama.jpg', `${BESIDE}/sama.jpg`],
    ['media/sama.jpg', 'content/media/sama.jpg'],
    ['/media/balai.jpg', 'content/media/balai.jpg'],
    ['balai.jpg', 'content/media/balai.jpg'],
    ['media/2026/pasar.jpg', 'content/media/2026/pasar.jpg'],
    ['../../../../media/balai.jpg', 'content/media/balai.jpg'],
  ])('finds %s', (written, path) => {
    expect(place(written)).toEqual({ path });
  });

  test.each([
    ['https://gambar.test/x.jpg', 'picture-elsewhere'],
    ['//gambar.test/x.jpg', 'picture-elsewhere'],
    ['data:image/png;base64,AA', 'picture-elsewhere'],
    ['../../../../../rahasia.jpg', 'picture-outside'],
    ['/etc/passwd', 'picture-missing'],
    ['Kapal.jpg', 'picture-missing'],
    ['', 'picture-missing'],
  ])('refuses %j', (written, code) => {
    expect(place(written)).toMatchObject({ code });
  });

  test('offers the nearest picture, beside the file or in the media folder', () => {
    expect(place('kapl.jpg')).toMatchObject({ values: { nearest: 'kapal.jpg' } });
    expect(place('blai.jpg')).toMatchObject({ values: { nearest: 'media/balai.jpg' } });
    expect(place('entah-apa-ini.png')).toEqual({
      code: 'picture-missing',
      values: { folder: `${BESIDE}/` },
    });
  });

  test('never leads outside content/', () => {
    const part = fc.constantFrom('..', '.', 'media', 'kapal.jpg', '', 'content', 'x');
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        const found = place(parts.join('/'));
        if ('path' in found) expect(KNOWN.has(found.path)).toBe(true);
      }),
    );
  });
});
