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
});
