import { describe, expect, test } from 'vitest';
import { peopleNamed, resolveBylines } from './people-named.ts';

const person = (slug: string, name: string) => ({
  slug,
  file: `content/people/${slug}.md`,
  digest: '',
  fields: { name },
  lines: ' ',
  body: { excerpt: '', words: 0, line: 1, mentions: [] },
});
const directory = peopleNamed([
  person('ayu-lestari', 'Ayu Lestari'),
  person('budi-satu', 'Budi'),
  person('budi-dua', 'Budi'),
  person('citra', 'budi-satu'),
]);
const draft = { file: 'content/articles/x.md', lines: ' author:3 author.1:5 ' };
const resolve = (...names: string[]) => directory.resolve(draft, 'author', names);

describe('peopleNamed', () => {
  test('finds people by slug and by name, each once', () => {
    expect(resolve('Ayu Lestari', 'ayu-lestari', 'budi-dua').slugs).toEqual([
      'ayu-lestari',
      'budi-dua',
    ]);
  });

  test('knows a name however its accents are stored', () => {
    const accented = peopleNamed([person('rene', 'Ren\u00e9')]);
    expect(accented.resolve(draft, 'author', ['Rene\u0301']).slugs).toEqual(['rene']);
  });

  test('takes a slug before a name, so that people of one name can be told apart', () => {
    expect(resolve('budi-satu').slugs).toEqual(['budi-satu']);
  });

  test('names everybody whom a shared name could mean', () => {
    expect(resolve('Budi').problems).toMatchObject([
      { code: 'ambiguous-person', values: { candidates: 'budi-satu, budi-dua' }, line: 3 },
    ]);
  });

  test('offers the nearest name, at the line of the item', () => {
    expect(resolve('Ayu Lestari', 'Ayu Lestary').problems).toEqual([
      {
        code: 'unknown-person',
        severity: 'error',
        file: draft.file,
        field: 'author',
        line: 5,
        found: 'Ayu Lestary',
        values: { nearest: 'Ayu Lestari' },
      },
    ]);
  });
});

describe('resolveBylines', () => {
  const drafts = (...articles: readonly object[]) =>
    ({ people: [person('ayu-lestari', 'Ayu Lestari')], articles }) as unknown as Parameters<
      typeof resolveBylines
    >[0];
  const article = (name: string, fields: object, lines: string) => ({
    ...person(name, ''),
    ...{ file: `content/articles/${name}.md`, fields, lines },
  });

  test('puts slugs in place of names, wherever the same names stand', () => {
    const fields = { author: ['Ayu Lestari'], editor: ['Ayu Lestari'] };
    const { articles, problems } = resolveBylines(
      drafts(article('a', fields, ' '), article('b', { author: ['Ayu Lestari'] }, ' ')),
    );
    expect(articles.map((draft) => draft.fields)).toEqual([
      { author: ['ayu-lestari'], editor: ['ayu-lestari'] },
      { author: ['ayu-lestari'] },
    ]);
    expect(problems).toEqual([]);
  });

  test('tells a name that nobody has in every file, each at its own line', () => {
    const fields = { author: ['Entah Siapa'] };
    const { problems } = resolveBylines(
      drafts(article('a', fields, ' author:4 '), article('b', fields, ' author:7 author.0:8 ')),
    );
    expect(problems.map(({ file, line, code }) => [file, line, code])).toEqual([
      ['content/articles/a.md', 4, 'unknown-person'],
      ['content/articles/b.md', 8, 'unknown-person'],
    ]);
  });
});
