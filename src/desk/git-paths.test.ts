import { describe, expect, test } from 'vitest';
import { addedArticles, articlesNamed, pathsIn } from './git-paths.ts';

const OLD = [
  'content/articles/2026/11/satu.md',
  'content/articles/2026/11/dua/index.md',
  'content/articles/2026/11/dua/foto.jpg',
  'content/articles/.arsip/tiga.md',
  'content/media/teluk.jpg',
  'content/people/ayu.md',
  'content/home.md',
  'public/satu.md',
];
const git = (files: readonly string[]) => ({
  blobs: new Map(files.map((file, place) => [file, String(place)])),
  others: [],
});
const added = (...files: string[]) =>
  addedArticles(files, pathsIn(git([...OLD, ...files])))?.map(({ slug }) => slug);

describe('pathsIn', () => {
  test('sorts files as a walk does', () => {
    const { small, others } = pathsIn(git(OLD));
    expect(small.map(({ collection, slug }) => [collection, slug])).toEqual([
      ['people', 'ayu'],
      ['home', 'home'],
    ]);
    expect([...others]).toEqual([
      'content/articles/2026/11/dua/foto.jpg',
      'content/media/teluk.jpg',
    ]);
  });
});

describe('articlesNamed', () => {
  test('finds articles by the names of their files or folders', () => {
    const found = articlesNamed(new Set(['satu', 'dua', 'tiga']), git(OLD));
    expect(found.map(({ slug, file }) => [slug, file])).toEqual([
      ['satu', 'content/articles/2026/11/satu.md'],
      ['dua', 'content/articles/2026/11/dua/index.md'],
    ]);
  });
});

describe('addedArticles', () => {
  test('takes articles with their pictures', () => {
    expect(added('content/articles/2026/11/baru.md')).toEqual(['baru']);
    expect(added('content/articles/a/baru/index.md', 'content/articles/a/baru/x.jpg')).toEqual([
      'baru',
    ]);
    expect(added('content/articles/2026/11/baru.md', 'content/media/baru.jpg')).toEqual(['baru']);
  });

  test.each([
    ['no article', ['content/media/baru.jpg']],
    ['another collection', ['content/articles/a.md', 'content/people/b.md']],
    ['a file of public/', ['content/articles/a.md', 'public/b.txt']],
    ['a hidden file', ['content/articles/a.md', 'content/articles/.b.md']],
    ['a name at fault', ['content/articles/Nama Buruk.md']],
    [
      'a picture that stands before another',
      ['content/articles/a.md', 'content/articles/teluk.jpg'],
    ],
  ])('leaves %s to the general path', (_, files) => {
    expect(added(...files)).toBeUndefined();
  });
});
