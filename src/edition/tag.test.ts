import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aSite, aTag, anArticle, records } from '#src/testing/builders.ts';
import { buildEdition } from './edition.ts';
import { tagReader, tagSlug, writtenTags } from './tag.ts';

const NOW = Date.UTC(2025, 0, 1);

describe('tagSlug', () => {
  test.each([
    ['Ibu Kota Nusantara', 'ibu-kota-nusantara'],
    ['Jum’at & Sabtu', 'jum-at-sabtu'],
    ['Kafé', 'kafe'],
    ['ﬁlm', 'film'],
    ['  --IKN-- ', 'ikn'],
    ['Москва', ''],
  ])('makes %s %s', (text, slug) => {
    expect(tagSlug(text)).toBe(slug);
  });

  test('gives a slug, or nothing, for any text, and leaves a slug as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const slug = tagSlug(text);
        expect(slug).toMatch(/^(?:[a-z0-9]+(?:-[a-z0-9]+)*)?$/);
        expect(tagSlug(slug)).toBe(slug);
        expect(tagSlug(text.normalize('NFD'))).toBe(tagSlug(text.normalize('NFC')));
      }),
    );
  });
});

describe('tagReader', () => {
  test('reads a file’s name and aliases as its tag', () => {
    const reader = tagReader([
      aTag({ slug: 'nusantara', name: 'IKN', aliases: ['Ibu Kota Baru'] }),
    ]);
    expect(
      ['IKN', 'ibu kota baru', 'Nusantara', 'Teluk'].map((text) => reader.tagOf(text).slug),
    ).toEqual(['nusantara', 'nusantara', 'nusantara', 'teluk']);
    expect(reader.problems).toEqual([]);
  });

  test('names both files when two claim one spelling', () => {
    const { problems } = tagReader([
      aTag({ slug: 'a', name: 'A', aliases: ['Teluk'] }),
      aTag({ slug: 'teluk', name: 'Teluk' }),
    ]);
    expect(problems).toMatchObject([
      {
        code: 'tag-clash',
        file: 'content/tags/a.md',
        field: 'aliases.0',
        found: 'Teluk',
        values: { other: 'content/tags/teluk.md' },
      },
    ]);
  });

  test('refuses an alias that makes no slug', () => {
    const { problems } = tagReader([aTag({ aliases: ['北京'] })]);
    expect(problems).toMatchObject([{ code: 'empty-tag', severity: 'error', found: '北京' }]);
  });
});

describe('writtenTags', () => {
  test('gives each tag once, as written first', () => {
    const tags = writtenTags(['Teluk', 'TELUK', 'Pasar'], tagReader([]));
    expect(tags).toEqual([
      { slug: 'teluk', text: 'Teluk' },
      { slug: 'pasar', text: 'Pasar' },
    ]);
  });
});

describe('tagsOf', () => {
  const older = anArticle({ slug: 'lama', date: '2024-01-01', tags: ['TELUK'] });
  const newer = anArticle({ slug: 'baru', date: '2024-02-01', tags: ['Teluk'] });

  test('shows the earliest spelling', () => {
    const { edition } = buildEdition(records({ articles: [newer, older] }), aSite(), NOW);
    expect(edition.tags).toEqual([{ slug: 'teluk', url: '/tag/teluk/', name: 'TELUK' }]);
  });

  test('shows the file’s name and description where there is one', () => {
    const tags = [aTag({ name: 'Teluk Balikpapan', slug: 'teluk', description: 'Perairan.' })];
    const { edition } = buildEdition(records({ articles: [newer], tags }), aSite(), NOW);
    expect(edition.tags).toMatchObject([{ name: 'Teluk Balikpapan', description: 'Perairan.' }]);
  });

  test('leaves out tags that only a draft carries', () => {
    const draft = anArticle({ draft: true, tags: ['Rahasia'] });
    const { edition } = buildEdition(records({ articles: [draft] }), aSite(), NOW);
    expect(edition.tags).toEqual([]);
  });
});
