import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calendarOf } from '#src/calendar.ts';
import { scanBody } from '#src/markdown/scan.ts';
import type { SiteConfig } from '#src/schema/site.ts';
import { anArticleText } from '#src/testing/a-content-folder.ts';
import { aSite } from '#src/testing/builders.ts';
import { checkFile } from './check-file.ts';
import type { Collection } from './collections.ts';

const SLUG = 'percobaan';
const source = (collection: Collection, file = `content/articles/2026/11/${SLUG}.md`) => ({
  file,
  collection,
  slug: SLUG,
});
function check(
  text: string,
  config: Partial<SiteConfig> = {},
  collection: Collection = 'articles',
) {
  const site = aSite(config);
  const rules = { site, calendar: calendarOf(site), scanBody };
  return checkFile(source(collection), new TextEncoder().encode(text), rules);
}
const codes = (keys: Parameters<typeof anArticleText>[0], config: Partial<SiteConfig> = {}) =>
  check(anArticleText(keys), config).problems.map(({ code, field = '' }) => `${code} ${field}`);

describe('checkFile', () => {
  test('lets a sound article pass, with its defaults', () => {
    const { draft, problems } = check(anArticleText());
    expect(problems).toEqual([]);
    expect(draft).toMatchObject({
      slug: SLUG,
      fields: { kind: 'news', tags: [], draft: false, author: ['ayu-lestari'] },
      lines: expect.stringContaining(' title:2 date:3 ') as string,
      body: { excerpt: 'Isi berita yang cukup.', line: 8 },
    });
  });

  test('keeps the excerpt of a body only where no description stands in its place', () => {
    const { draft } = check(anArticleText({ description: 'Yang perlu diketahui.' }));
    expect(draft.body).toMatchObject({ excerpt: '', words: 4, line: 9 });
  });

  test('tells all faults of a file at once, of keys, of rules and of the body', () => {
    const text = anArticleText({ title: 'Pendek', date: '2024-02-30', autor: 'x', image: 'x.jpg' });
    const all = check(text.replace('Isi', ':::\n\nIsi')).problems.map(({ code }) => code);
    expect(all.toSorted()).toEqual([
      'directive-stray-end',
      'impossible-date',
      'picture-text-missing',
      'picture-text-missing',
      'picture-text-missing',
      'too-short',
      'unknown-key',
    ]);
  });

  test('keeps what is sound of a file at fault, for the checks against other files', () => {
    const { draft } = check(anArticleText({ title: 'x' }));
    expect(draft.fields).toMatchObject({ section: 'kota', author: ['ayu-lestari'] });
    expect(draft.fields).not.toHaveProperty('title');
  });

  test.each([
    [
      { image: 'a.jpg' },
      ['picture-text-missing alt', 'picture-text-missing caption', 'picture-text-missing credit'],
    ],
    [{ alt: 'x', credit: 'y' }, ['picture-text-alone alt', 'picture-text-alone credit']],
    [{ kind: 'advertorial' }, ['sponsor-missing kind']],
    [{ kind: 'advertorial', sponsor: 'tidak disebutkan', editor: undefined }, []],
    [{ kind: 'feature', sponsor: 'Toko' }, ['sponsor-misplaced sponsor']],
    [{ editor: undefined }, ['editor-missing editor']],
    [{ editor: undefined, kind: 'opinion' }, []],
    [{ updated: '2026-11-20 07:59' }, ['before-date updated']],
    [{ updated: '2026-11-20' }, []],
    [{ updated: '2026-11-20T00:30:00Z' }, []],
    [{ withdrawn: '{ at: 2026-11-19 23:00, reason: x }' }, ['before-date withdrawn.at']],
    [
      { corrections: '[{ at: 2026-01-01, kind: correction, text: x }]' },
      ['before-date corrections.0.at'],
    ],
    [{ date: '2026-12-01' }, ['folder-date date']],
    [{ date: '2026-10-31T16:30:00Z' }, []],
    [{ title: 'a'.repeat(111) }, ['long-headline title']],
    [{ title: 'a'.repeat(110) }, []],
    [{ tags: '[Banjir, banjir]' }, ['tag-twice tags.1']],
    [{ tags: '["!"]' }, ['empty-tag tags.0']],
    [{ related: `[${SLUG}]` }, ['related-itself related.0']],
    [{ related: '[a, a]' }, ['related-twice related.1']],
  ])('judges %j', (keys, expected) => {
    expect(codes(keys)).toEqual(expected);
  });

  test('follows the site: its editors, its permalink', () => {
    expect(codes({ editor: undefined }, { requireEditor: false })).toEqual([]);
    expect(codes({}, { permalink: '/:id/' })).toEqual(['id-missing id']);
    expect(codes({ id: '7' }, { permalink: '/:id/' })).toEqual([]);
  });

  test('refuses an empty body, but not of what was withdrawn', () => {
    const empty = (keys: Parameters<typeof anArticleText>[0]) =>
      check(anArticleText(keys).replace('Isi berita yang cukup.', '')).problems.map(
        ({ code }) => code,
      );
    expect(empty({})).toEqual(['empty-body']);
    expect(empty({ withdrawn: '{ at: 2026-11-21, reason: Keliru }' })).toEqual([]);
  });

  test('does not call missing what is there and cannot be read', () => {
    expect(codes({ editor: '"a\\u202Eb"' })).toEqual(['hidden-character ']);
  });

  test('gives plain JSON, so that the index can keep it', () => {
    const reading = check(anArticleText({ title: 'x', corrections: '[{ at: x }]' }));
    expect(JSON.parse(JSON.stringify(reading))).toEqual(reading);
  });

  test('never throws, whatever the bytes', () => {
    const site = aSite();
    const rules = { site, calendar: calendarOf(site), scanBody };
    const collections = ['articles', 'people', 'sections', 'tags', 'pages', 'ads', 'home'] as const;
    const text = fc.array(
      fc.oneof(fc.string(), fc.constantFrom('\n', '---\n', 'title: ', 'date: ', 'tags: [')),
    );
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 100 }),
      text.map((all) => new TextEncoder().encode(`---\n${all.join('')}\n---\n${all.join('')}`)),
    );
    fc.assert(
      fc.property(bytes, fc.constantFrom(...collections), (input, collection) => {
        const { draft, problems } = checkFile(source(collection), input, rules);
        expect(draft.slug).toBe(SLUG);
        for (const { file } of problems) expect(file).toBe(draft.file);
      }),
      { numRuns: 300 },
    );
  });
});
