import { describe, expect, test } from 'vitest';
import { peopleNamed } from './people-named.ts';

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
const draft = { file: 'content/articles/x.md', lines: ' author 3 author.1 5 ' };
const resolve = (...names: string[]) => directory.resolve(draft, 'author', names);

describe('peopleNamed', () => {
  test('finds people by slug and by name, each once', () => {
    expect(resolve('Ayu Lestari', 'ayu-lestari', 'budi-dua').slugs).toEqual([
      'ayu-lestari',
      'budi-dua',
    ]);
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
