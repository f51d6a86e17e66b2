import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aContentFolder, anArticleText, contentOf, write } from '#src/testing/a-content-folder.ts';

const ARTICLE = 'articles/2026/11/percobaan.md';
const picture = { image: 'foto.jpg', alt: 'a', caption: 'b', credit: 'c' };
const codesOf = async (root: string) =>
  (await contentOf(root)).problems.map(({ code, file, line }) =>
    [code, file.replace('content/', ''), line].filter((part) => part !== undefined).join(' '),
  );

describe('readContent', () => {
  test('gives records whose bylines are slugs of people', async () => {
    const root = aContentFolder({ [ARTICLE]: anArticleText({ author: 'Ayu Lestari' }) });
    const { records, problems, counts } = await contentOf(root);
    expect(problems).toEqual([]);
    expect(records.articles[0]?.fields).toMatchObject({
      author: ['ayu-lestari'],
      editor: ['ayu-lestari'],
    });
    expect(counts).toEqual({ found: 5, refused: 0 });
  });

  test('leaves out refused files, counts them, and keeps the rest', async () => {
    const root = aContentFolder({
      [ARTICLE]: anArticleText(),
      'articles/2026/11/rusak.md': anArticleText({ section: 'kotta', title: 'x' }),
    });
    const { records, counts } = await contentOf(root);
    expect(records.articles.map(({ slug }) => slug)).toEqual(['percobaan']);
    expect(counts).toEqual({ found: 6, refused: 1 });
    expect(await codesOf(root)).toEqual([
      'too-short articles/2026/11/rusak.md 2',
      'unknown-section articles/2026/11/rusak.md 4',
    ]);
  });

  test('does not blame other files for one that is refused', async () => {
    const root = aContentFolder({
      [ARTICLE]: anArticleText({ related: '[rusak]' }),
      'articles/2026/11/rusak.md': anArticleText({ title: 'x' }),
      'people/ayu-lestari.md': '---\nname: Ayu Lestari\nrole: [x]\n---\n',
    });
    expect(await codesOf(root)).toEqual([
      'too-short articles/2026/11/rusak.md 2',
      'not-a-text people/ayu-lestari.md 3',
    ]);
  });

  test('names both files of one slug, also where only their case differs', async () => {
    const root = aContentFolder({
      'articles/2025/01/sama.md': anArticleText({ date: '2025-01-02' }),
      'articles/2026/11/sama.md': anArticleText(),
      'articles/2026/11/Sama/index.md': anArticleText(),
    });
    const { problems } = await contentOf(root);
    const same = problems.filter(({ code }) => code === 'same-slug');
    expect(same.map(({ file, values }) => [file, values?.['other']])).toEqual([
      ['content/articles/2026/11/Sama/index.md', 'content/articles/2025/01/sama.md'],
      ['content/articles/2026/11/sama.md', 'content/articles/2025/01/sama.md'],
    ]);
  });

  test('checks what bodies, the front page and ads name', async () => {
    const root = aContentFolder({
      [ARTICLE]: anArticleText().replace(
        'Isi',
        '::baca-juga{slug=tak-ada}\n\n::iklan{bannr}\n\nIsi',
      ),
      'home.md':
        '---\nlead: { slug: percobaan, until: 2027-01-01 }\npicks:\n  - slug: percobaann\n    until: 2027-01-01\n---\n',
      'ads/satu.md':
        '---\nslot: banner\nimage: tak-ada.png\nalt: a\nlink: /kontak/\nadvertiser: b\n---\n',
    });
    expect(await codesOf(root)).toEqual([
      'picture-missing ads/satu.md 3',
      'unknown-article articles/2026/11/percobaan.md 9',
      'unknown-slot articles/2026/11/percobaan.md 11',
      'unknown-article home.md 4',
    ]);
  });

  test('warns of the pages that the law asks for', async () => {
    const root = aContentFolder({ [ARTICLE]: anArticleText() });
    rmSync(join(root, 'content/pages'), { recursive: true });
    expect(await codesOf(root)).toEqual([
      'page-missing pages/pedoman-media-siber.md',
      'page-missing pages/redaksi.md',
    ]);
  });

  test('says so when there is no content at all', async () => {
    const root = aContentFolder({});
    rmSync(join(root, 'content'), { recursive: true });
    expect(await contentOf(root)).toMatchObject({
      problems: [{ code: 'no-content', severity: 'error' }],
      counts: { found: 0, refused: 0 },
    });
  });

  test('puts pictures into the record, and their bytes into its digest', async () => {
    const root = aContentFolder({ [ARTICLE]: anArticleText(picture), 'media/foto.jpg': 'x' });
    const probe =
      (digest: string, width = 1200) =>
      () =>
        Promise.resolve({ width, height: 9, digest });
    const read = async (digest: string, width?: number) =>
      contentOf(root, { probePicture: probe(digest, width), cacheFolder: join(root, digest) });
    const [first] = (await read('one')).records.articles;
    const [second] = (await read('two')).records.articles;
    const source = 'content/media/foto.jpg';
    expect(first?.pictures).toEqual({
      'foto.jpg': { source, width: 1200, height: 9, digest: 'one' },
    });
    expect(first?.digest).not.toBe(second?.digest);
    expect((await read('three', 1199)).problems).toMatchObject([
      { code: 'picture-narrow', severity: 'warning', line: 7 },
    ]);
  });

  test.each(['not-a-picture', 'svg', 'too-large', 'broken'] as const)(
    'refuses an article whose picture is %s',
    async (refused) => {
      const root = aContentFolder({ [ARTICLE]: anArticleText(picture), 'media/foto.jpg': 'x' });
      const { problems, records } = await contentOf(root, {
        probePicture: () => Promise.resolve({ refused }),
      });
      expect(problems).toMatchObject([{ code: `picture-${refused}`, field: 'image' }]);
      expect(records.articles).toEqual([]);
    },
  );

  test('reads nothing twice, neither files nor pictures', async () => {
    const root = aContentFolder({ [ARTICLE]: anArticleText(picture), 'media/foto.jpg': 'x' });
    await new Promise((resolve) => setTimeout(resolve, 40));
    const first = await contentOf(root);
    const never = () => {
      throw new Error('read again');
    };
    expect(await contentOf(root, { scanBody: never, probePicture: never })).toEqual(first);
  });

  test('answers from its index as it would afresh, after any changes', async () => {
    const path = fc.constantFrom(
      'articles/2026/11/a.md',
      'articles/2026/11/b.md',
      'people/budi.md',
    );
    const text = fc.constantFrom(
      anArticleText(),
      anArticleText({ author: 'Budi', related: '[a, b]' }),
      anArticleText({ title: 'x', tags: 'Banjir' }),
      '---\nname: Budi\n---\n',
      'bukan apa-apa',
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(path, text, fc.boolean()), { maxLength: 6 }),
        async (steps) => {
          const root = aContentFolder({ [ARTICLE]: anArticleText() });
          for (const [file, content, isRemoved] of steps) {
            write(root, file, content);
            if (isRemoved) rmSync(join(root, 'content', file));
            // Only what has been still for a moment is kept.
            await new Promise((resolve) => setTimeout(resolve, 30));
            const warm = await contentOf(root);
            const cold = await contentOf(root, {
              cacheFolder: join(root, 'lain', String(Math.random())),
            });
            expect(warm).toEqual(cold);
          }
          rmSync(root, { recursive: true });
        },
      ),
      { numRuns: 15 },
    );
  });

  test('rebuilds an index that is damaged, says so, and gives the same answer', async () => {
    const root = aContentFolder({ [ARTICLE]: anArticleText() });
    const first = await contentOf(root);
    writeFileSync(join(root, '.warta/index.sqlite'), 'rusak');
    const { problems, ...rest } = await contentOf(root);
    expect(problems).toEqual([
      { code: 'index-rebuilt', severity: 'warning', file: '.warta/index.sqlite' },
    ]);
    expect(rest).toEqual({ records: first.records, counts: first.counts });
    expect(await contentOf(root)).toEqual(first);
  });
});
