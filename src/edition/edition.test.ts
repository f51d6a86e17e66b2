import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { translator } from '#src/i18n/strings.ts';
import { aPage, aPerson, aSite, anAd, anArticle, aTag, records } from '#src/testing/builders.ts';
import { buildEdition } from './edition.ts';
import { pageRefs } from './page-refs.ts';

const NOW = Date.UTC(2025, 0, 1);
const withdrawn = { at: '2024-12-01', reason: 'Narasumber keliru dikutip.' };

/** All that readers could see of an edition, as text. */
function shown(given: Parameters<typeof records>[0]): string {
  const { edition } = buildEdition(records(given), aSite(), NOW);
  const pages = pageRefs(edition, translator('id')).map((ref) => ref.model());
  return JSON.stringify({ pages, tags: edition.tags, redirects: edition.redirects });
}

describe('buildEdition', () => {
  test('sorts by instant, newest first, then by slug', () => {
    const articles = [
      anArticle({ slug: 'c', date: '2024-01-01' }),
      anArticle({ slug: 'b', date: '2024-02-01 00:00' }),
      anArticle({ slug: 'a', date: '2024-02-01' }),
      anArticle({ slug: 'd', date: '2024-02-01T00:00:00+07:00' }),
    ];
    const { edition } = buildEdition(records({ articles }), aSite(), NOW);
    expect(edition.articles.map(({ slug }) => slug)).toEqual(['d', 'a', 'b', 'c']);
  });

  test.each([
    ['a draft', { draft: true }],
    ['a scheduled article', { date: '2030-01-01' }],
    ['a withdrawn article', { withdrawn }],
  ])('lets nothing of %s out', (_, fields) => {
    const secret = {
      slug: 'rahasia',
      title: 'RAHASIA sekali kabar ini',
      description: 'RAHASIA',
      tags: ['RAHASIA'],
      section: 'ekonomi',
      image: 'RAHASIA.jpg',
      excerpt: 'RAHASIA',
      corrections: [{ at: '2024-01-01', kind: 'correction' as const, text: 'RAHASIA' }],
      ...fields,
    };
    const open = anArticle({ related: ['rahasia'], mentions: ['rahasia'], tags: ['Teluk'] });
    const text = shown({
      articles: [anArticle(secret), open],
      pages: [aPage({ mentions: ['rahasia'] })],
    });
    expect(text).not.toContain('RAHASIA');
    expect(text).not.toContain('tag/rahasia');
  });

  test('leaves a notice where an article was withdrawn, and nothing where a draft would be', () => {
    const articles = [
      anArticle({ slug: 'ditarik', withdrawn, aliases: ['/lama/'] }),
      anArticle({ slug: 'draf', draft: true, aliases: ['/draf-lama/'] }),
    ];
    const { edition } = buildEdition(records({ articles }), aSite(), NOW);
    const refs = pageRefs(edition, translator('id'));
    expect(refs.find(({ url }) => url === '/2024/10/ditarik/')?.model()).toMatchObject({
      kind: 'withdrawn',
      indexed: false,
      reason: withdrawn.reason,
      at: { iso: '2024-12-01' },
    });
    expect(refs.some(({ url }) => url === '/2024/10/draf/')).toBe(false);
    expect(edition.redirects).toEqual([{ from: '/lama/', to: '/2024/10/ditarik/' }]);
    expect(edition.counts).toEqual({ published: 0, hidden: 2 });
  });

  test.each([
    ['target-draft', { draft: true }],
    ['target-scheduled', { date: '2030-01-01' }],
    ['target-withdrawn', { withdrawn }],
  ])('warns with %s of a story named but left out', (code, fields) => {
    const articles = [
      anArticle({ related: ['tujuan'], mentions: ['tujuan'] }),
      anArticle({ slug: 'tujuan', ...fields }),
    ];
    const { problems } = buildEdition(records({ articles }), aSite(), NOW);
    const file = 'content/articles/2024/10/kabar-teluk.md';
    expect(problems).toMatchObject([
      { code, severity: 'warning', file, field: 'related.0', line: 10, found: 'tujuan' },
      { code, severity: 'warning', file, line: 14, found: 'tujuan' },
    ]);
  });

  test('does not depend on the order of the records', () => {
    const articles = Array.from({ length: 12 }, (_, index) =>
      anArticle({
        slug: `a-${String(index)}`,
        date: `2024-0${String(1 + (index % 3))}-01`,
        tags: ['Teluk', index % 2 === 0 ? 'TELUK KITA' : 'Teluk kita'],
        featured: index === 4,
        aliases: index > 9 ? ['/lama/'] : [],
        corrections: [{ at: '2024-06-01', kind: 'correction', text: 'Diperbaiki.' }],
      }),
    );
    const ads = [anAd(), anAd({ slug: 'lain', until: '2026-01-01' })];
    const pages = [aPage(), aPage({ slug: 'kontak' })];
    const tags = [aTag(), aTag({ slug: 'lain', name: 'Lain' })];
    const base = records({ articles, ads, pages, tags });
    const people = [...base.people, aPerson({ slug: 'kembar' })];
    const site = aSite({ pageSize: 5 });
    const seen = (given: Parameters<typeof records>[0]) => {
      const { edition, problems } = buildEdition(records(given), site, NOW);
      const pagesOf = pageRefs(edition, translator('id')).map((ref) => ref.model());
      return { pagesOf, problems, redirects: edition.redirects, due: edition.nextDue };
    };
    const expected = seen({ ...base, people });
    const shuffled = <Item>(list: readonly Item[]) =>
      fc.shuffledSubarray([...list], { minLength: list.length });
    const orders = fc.record({
      articles: shuffled(articles),
      ads: shuffled(ads),
      pages: shuffled(pages),
      tags: shuffled(tags),
      people: shuffled(people),
      sections: shuffled(base.sections),
    });
    fc.assert(
      fc.property(orders, (given) => {
        expect(seen(given)).toEqual(expected);
      }),
      { numRuns: 15 },
    );
  });

  test('cannot be changed', () => {
    const { edition } = buildEdition(records({ articles: [anArticle()] }), aSite(), NOW);
    expect(Object.isFrozen(edition)).toBe(true);
    expect(Object.isFrozen(edition.articles)).toBe(true);
    expect(edition.articles.every((article) => Object.isFrozen(article))).toBe(true);
  });

  test('lists corrections whose time has come, newest first', () => {
    const correction = (at: string) => ({ at, kind: 'correction' as const, text: at });
    const articles = [
      anArticle({ slug: 'a', corrections: [correction('2024-11-01'), correction('2026-01-01')] }),
      anArticle({ slug: 'b', corrections: [correction('2024-12-01')] }),
    ];
    const { edition } = buildEdition(records({ articles }), aSite(), NOW);
    expect(edition.corrections.map(({ text }) => text)).toEqual(['2024-12-01', '2024-11-01']);
  });
});
