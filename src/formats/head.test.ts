import { describe, expect, test } from 'vitest';
import { buildEdition } from '#src/edition/edition.ts';
import { pageRefs, paperOf } from '#src/edition/page-refs.ts';
import { translator } from '#src/i18n/strings.ts';
import { aPicture, aSite, anArticle, records } from '#src/testing/builders.ts';
import { headOf } from './head.ts';

type Given = NonNullable<Parameters<typeof anArticle>[0]>;
const address = '/2024/10/kabar-teluk/';
const full = `https://kabarteluk.test${address}`;

/** Head of the page at an address, with its structured data parsed. */
function headAt(url: string, ...given: readonly Given[]) {
  const articles = given.map((one) => anArticle(one));
  const { edition } = buildEdition(records({ articles }), aSite(), Date.UTC(2025, 0, 1));
  const model = pageRefs(edition, translator('id'))
    .find((ref) => ref.url === url)
    ?.model();
  if (!model) throw new Error(`No page at ${url}`);
  const shareImageOf = () => ({ url: '/media/bagi.jpg', width: 1200, height: 675 });
  const head = headOf(model, paperOf(edition), shareImageOf);
  const graph: unknown = head.jsonLd === undefined ? undefined : JSON.parse(head.jsonLd);
  return { ...head, graph, properties: head.properties.map((pair) => pair.join('=')) };
}

const picture = {
  image: 'k.jpg',
  alt: 'Kota dari laut',
  caption: 'Kota.',
  credit: 'IST',
  pictures: { 'k.jpg': aPicture('k.jpg') },
};

describe('headOf', () => {
  test('titles a page with the paper’s name, and gives its address in full', () => {
    expect(headAt(address, { title: 'Kabar dari teluk' })).toMatchObject({
      title: 'Kabar dari teluk — Kabar Teluk',
      canonical: full,
    });
  });

  test('keeps search engines from notices and empty sections', () => {
    const withdrawn = { at: '2024-12-01', reason: 'Keliru.' };
    for (const head of [headAt(address, { withdrawn }), headAt('/opini/')]) {
      expect(head.robots).toBe('noindex');
      expect(head.properties).toEqual([]);
      expect(head.graph).toBeUndefined();
    }
  });

  test('offers the feed of a list before the paper’s', () => {
    expect(headAt('/balikpapan/', {}).feeds.map(({ url }) => url)).toEqual([
      '/balikpapan/feed.xml',
      '/feed.xml',
    ]);
  });
});

describe('openGraph', () => {
  test('says of a paid story that it is, and who paid, wherever it is shared', () => {
    const paid = {
      kind: 'advertorial',
      sponsor: 'Pasar Raya',
      title: 'Belanja pekan ini',
    } as const;
    const { title, properties } = headAt(address, { ...paid, description: 'Semua ada di sini.' });
    expect(title).toBe('(Advertorial) Belanja pekan ini — Kabar Teluk');
    expect(properties).toContain('og:title=(Advertorial) Belanja pekan ini');
    expect(properties).toContain('og:description=Dibayar oleh Pasar Raya. Semua ada di sini.');
  });

  test('describes an article and its picture', () => {
    const { properties } = headAt(address, { ...picture, tags: ['Teluk'] });
    for (const expected of [
      'og:type=article',
      `og:url=${full}`,
      'og:locale=id_ID',
      'og:image=https://kabarteluk.test/media/bagi.jpg',
      'og:image:alt=Kota dari laut',
      'twitter:card=summary_large_image',
      'article:published_time=2024-10-08T19:30:00+08:00',
      'article:section=Balikpapan',
      'article:author=https://kabarteluk.test/penulis/niken-sulastri/',
      'article:tag=Teluk',
    ])
      expect(properties).toContain(expected);
  });

  test('names no picture where there is none', () => {
    const { properties } = headAt(address, {});
    expect(properties).toContain('twitter:card=summary');
    expect(properties.some((line) => line.startsWith('og:image'))).toBe(false);
  });
});

describe('structuredData', () => {
  const correction = { at: '2024-11-01', kind: 'correction' as const, text: 'Nama diperbaiki.' };

  test('describes a story, who wrote and edited it, and the way to it', () => {
    const fields = { ...picture, dateline: 'JAKARTA', updated: '2024-10-09 08:00' };
    expect(headAt(address, { ...fields, corrections: [correction] }).graph).toMatchObject({
      '@context': 'https://schema.org',
      '@graph': [
        {
          '@type': 'NewsArticle',
          datePublished: '2024-10-08T19:30:00+08:00',
          dateModified: '2024-10-09T08:00:00+08:00',
          dateline: 'JAKARTA',
          articleSection: 'Balikpapan',
          isAccessibleForFree: true,
          image: ['https://kabarteluk.test/media/bagi.jpg'],
          author: [
            {
              '@type': 'Person',
              name: 'Niken Sulastri',
              url: 'https://kabarteluk.test/penulis/niken-sulastri/',
            },
          ],
          editor: [{ name: 'Ardiansyah' }],
          publisher: { '@type': 'NewsMediaOrganization', name: 'Kabar Teluk' },
          correction: [{ '@type': 'CorrectionComment', text: 'Nama diperbaiki.' }],
        },
        {
          '@type': 'BreadcrumbList',
          itemListElement: [{ position: 1 }, { position: 2, name: 'Balikpapan' }, { item: full }],
        },
      ],
    });
  });

  test.each([
    ['opinion', 'OpinionNewsArticle'],
    ['advertorial', 'AdvertiserContentArticle'],
    ['press-release', 'Article'],
  ] as const)('gives %s the type %s', (kind, type) => {
    const sponsor = kind === 'advertorial' ? { sponsor: 'Pasar Raya' } : {};
    const { graph } = headAt(address, { kind, ...sponsor });
    expect(graph).toMatchObject({ '@graph': [{ '@type': type }, {}] });
    const author = { '@type': 'Organization', name: 'Pasar Raya' };
    if (kind === 'advertorial') expect(graph).toMatchObject({ '@graph': [{ author }, {}] });
  });

  test('lets no text of the copy close its element', () => {
    const { jsonLd, graph } = headAt(address, { title: 'Kata </script><!-- \u2028 mereka' });
    expect(jsonLd).not.toMatch(/[<\u2028]/);
    expect(graph).toMatchObject({
      '@graph': [{ headline: 'Kata </script><!-- \u2028 mereka' }, {}],
    });
  });

  test.each([
    ['/', 'WebSite'],
    ['/penulis/niken-sulastri/', 'ProfilePage'],
    ['/balikpapan/', 'CollectionPage'],
  ])('describes %s as a %s', (url, type) => {
    expect(headAt(url, {}).graph).toMatchObject({
      '@graph': [{ '@type': type }].concat(
        url === '/' ? [{ '@type': 'NewsMediaOrganization' }] : [],
      ),
    });
  });
});
