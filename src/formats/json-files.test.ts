import { describe, expect, test } from 'vitest';
import { buildEdition } from '#src/edition/edition.ts';
import { pageRefs } from '#src/edition/page-refs.ts';
import { translator } from '#src/i18n/strings.ts';
import { aSite, anAd, anArticle, records } from '#src/testing/builders.ts';
import { adsFile } from './ads-json.ts';
import { latestFile } from './latest-json.ts';
import { redirectsFile } from './redirects-file.ts';
import { robots } from './robots.ts';

const NOW = Date.UTC(2025, 0, 1);

describe('adsFile', () => {
  test('gives the ads in force by slot, and no other', () => {
    const ads = [anAd({ weight: 3 }), anAd({ slug: 'lewat', until: '2024-01-01' })];
    const { edition } = buildEdition(records({ ads }), aSite(), NOW);
    const files = { avif: [], jpeg: [{ url: '/media/iklan.jpg', width: 700 }] };
    expect(adsFile(edition.adsInForce, () => files)).toEqual({
      slots: {
        banner: [
          {
            link: 'https://iklan.test/',
            alt: 'Ajakan berlangganan',
            advertiser: 'Pasar Raya',
            weight: 3,
            width: 1600,
            height: 900,
            files,
          },
        ],
      },
    });
  });
});

describe('latestFile', () => {
  test('gives the time of a story, or its day when it has no hour', () => {
    const articles = [
      anArticle({ slug: 'utama', date: '2024-10-10' }),
      anArticle({ slug: 'b', title: 'Feri kembali berlayar', date: '2024-10-09 08:05' }),
      anArticle({ slug: 'c', date: '2024-10-08' }),
      anArticle({ slug: 'd', date: '2024-10-07' }),
    ];
    const { edition } = buildEdition(records({ articles }), aSite(), NOW);
    const home = pageRefs(edition, translator('id'))[0]?.model();
    if (home?.kind !== 'home') throw new Error('The front page comes first.');
    expect(latestFile(home.latest).stories).toEqual([
      {
        url: '/2024/10/b/',
        headline: 'Feri kembali berlayar',
        date: '9 Oktober 2024',
        time: '08.05',
        datetime: '2024-10-09T08:05:00+08:00',
        labels: { kind: 'news', unverified: false },
        section: '/balikpapan/',
      },
      expect.objectContaining({ url: '/2024/10/c/', time: '8 Oktober 2024' }),
    ]);
  });
});

describe('redirectsFile', () => {
  test('writes an old path with and without its final slash, and a file as it is', () => {
    const redirects = [
      { from: '/lama/', to: '/baru/' },
      { from: '/berita/2.html', to: '/dua/' },
    ];
    expect(redirectsFile(redirects)).toBe(
      '/lama /baru/ 301\n/lama/ /baru/ 301\n/berita/2.html /dua/ 301\n',
    );
  });
});

describe('robots', () => {
  test('lets everyone in and names the sitemap', () => {
    expect(robots('https://kabarteluk.test', '/sitemap-index.xml')).toContain(
      'Sitemap: https://kabarteluk.test/sitemap-index.xml',
    );
  });
});
