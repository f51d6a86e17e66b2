import { mkdirSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { aContentFolder, write } from '#src/testing/a-content-folder.ts';
import { surveyContent } from './content-survey.ts';

const codes = (root: string) =>
  surveyContent(root).problems.map(({ code, file }) => `${code} ${file.replace('content/', '')}`);

describe('surveyContent', () => {
  test('takes the slug from the file, or from the folder of an article with its own pictures', () => {
    const root = aContentFolder({
      'articles/2026/11/satu.md': '',
      'articles/2026/11/dua/index.md': '',
      'articles/2026/11/dua/foto.jpg': 'x',
      'home.md': '',
    });
    const { sources, others, problems } = surveyContent(root);
    expect(problems).toEqual([]);
    expect(sources.filter(({ collection }) => collection === 'articles')).toEqual([
      { file: 'content/articles/2026/11/dua/index.md', collection: 'articles', slug: 'dua' },
      { file: 'content/articles/2026/11/satu.md', collection: 'articles', slug: 'satu' },
    ]);
    expect(sources).toContainEqual({ file: 'content/home.md', collection: 'home', slug: 'home' });
    expect([...others]).toEqual(['content/articles/2026/11/dua/foto.jpg']);
  });

  test.each([
    ['articles/Judul Besar.md', 'bad-file-name'],
    ['articles/juduL.md', 'bad-file-name'],
    ['articles/a--b.md', 'bad-file-name'],
    [`articles/${'a'.repeat(201)}.md`, 'bad-file-name'],
    ['articles/naskah.MD', 'not-md'],
    ['articles/naskah.mdx', 'not-md'],
    ['articles/index.md', 'index-without-folder'],
    ['articles/2026/11/index.md', 'index-without-folder'],
    ['people/dalam/orang.md', 'nested-file'],
    ['catatan.md', 'stray-file'],
  ])('names what is wrong with %s', (path, code) => {
    expect(codes(aContentFolder({ [path]: '' }))).toEqual([`${code} ${path}`]);
  });

  test('offers the right name of a file and of a folder', () => {
    const root = aContentFolder({ 'articles/Kafé Tua.md': '', 'article/x.md': '' });
    expect(surveyContent(root).problems).toMatchObject([
      { code: 'unknown-folder', values: { nearest: 'articles' } },
      { code: 'bad-file-name', values: { nearest: 'kafe-tua' } },
    ]);
  });

  test('leaves hidden files and media alone', () => {
    expect(
      codes(aContentFolder({ '.catatan/x.md': '', 'articles/.x.md.swp': '', 'media/x.md': '' })),
    ).toEqual([]);
  });

  test('follows a link to a file of the paper, and refuses links that lead out, nowhere or to folders', () => {
    const root = aContentFolder({ 'media/asli.jpg': 'x' });
    const media = join(root, 'content/media');
    symlinkSync(join(media, 'asli.jpg'), join(media, 'tautan.jpg'));
    expect(codes(root)).toEqual([]);
    expect(surveyContent(root).others).toContain('content/media/tautan.jpg');
    const secret = aContentFolder({ 'articles/rahasia.md': '' });
    mkdirSync(join(root, 'content/articles'), { recursive: true });
    symlinkSync(
      join(secret, 'content/articles/rahasia.md'),
      join(root, 'content/articles/luar.md'),
    );
    symlinkSync(join(tmpdir(), 'tidak-ada'), join(root, 'content/articles/putus.md'));
    symlinkSync(join(root, 'content'), join(root, 'content/articles/lingkar'));
    const { sources } = surveyContent(root);
    expect(codes(root)).toEqual([
      'link-to-folder articles/lingkar',
      'link-outside articles/luar.md',
      'link-outside articles/putus.md',
    ]);
    expect(sources.some(({ slug }) => slug === 'luar')).toBe(false);
  });

  test('gives the same survey whatever the order in which files were written', () => {
    const paths = ['articles/b.md', 'articles/a/index.md', 'tags/c.md'];
    const one = aContentFolder({});
    const other = aContentFolder({});
    for (const path of paths) write(one, path, '');
    for (const path of paths.toReversed()) write(other, path, '');
    expect(surveyContent(one).sources).toEqual(surveyContent(other).sources);
  });
});
