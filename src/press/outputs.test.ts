import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clashesIn, fileOf, type CopyOutput } from './outputs.ts';

const copy = (file: string): CopyOutput => ({
  how: 'copy',
  file,
  origin: `public/${file}`,
  fingerprint: () => file,
  from: file,
});

describe('fileOf', () => {
  test.each([
    ['/', 'index.html'],
    ['/2024/10/x/', '2024/10/x/index.html'],
    ['/404.html', '404.html'],
    ['/tag/caf%C3%A9/', 'tag/café/index.html'],
  ])('serves %s from %s', (url, file) => {
    expect(fileOf(url)).toBe(file);
  });
});

describe('clashesIn', () => {
  test('finds files that differ by case or Unicode form alone', () => {
    const outputs = ['Ikon.svg', 'ikon.svg', 'café/x', 'cafe\u0301/x', 'lain'].map(copy);
    expect(clashesIn(outputs).map(([a, b]) => [a.file, b.file])).toEqual([
      ['Ikon.svg', 'ikon.svg'],
      ['café/x', 'cafe\u0301/x'],
    ]);
  });

  test('finds a file that stands where others need a folder', () => {
    const outputs = ['Kota', 'kota/index.html', 'kota/2/index.html', 'a/b/c', 'a/b', 'a.txt'].map(
      copy,
    );
    expect(clashesIn(outputs).map(([a, b]) => [a.file, b.file])).toEqual([
      ['kota/index.html', 'Kota'],
      ['a/b/c', 'a/b'],
    ]);
  });

  test('finds every file in the way of a folder, whatever it is called', () => {
    const name = fc.constantFrom('a', 'b', 'index.html');
    const file = fc.array(name, { minLength: 1, maxLength: 4 }).map((names) => names.join('/'));
    fc.assert(
      fc.property(fc.uniqueArray(file, { maxLength: 12 }), (files) => {
        const inTheWay = files.filter((one) => files.some((other) => other.startsWith(`${one}/`)));
        const clashes = clashesIn(files.map(copy));
        expect(clashes.map(([, { file: found }]) => found)).toEqual(inTheWay);
        for (const [within, found] of clashes) {
          expect(within.file.startsWith(`${found.file}/`)).toBe(true);
        }
      }),
    );
  });
});
