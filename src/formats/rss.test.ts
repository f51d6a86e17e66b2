import { getRssString } from '@astrojs/rss';
import { XMLParser } from 'fast-xml-parser';
import { parseRssFeed } from 'feedsmith';
import { describe, expect, test } from 'vitest';
import { buildEdition } from '#src/edition/edition.ts';
import { paperOf } from '#src/edition/page-refs.ts';
import { translator } from '#src/i18n/strings.ts';
import { aPerson, aPicture, aSite, anArticle, records } from '#src/testing/builders.ts';
import { correctionsRss } from './corrections-rss.ts';
import { channel } from './rss-channel.ts';
import { rssItem } from './rss-item.ts';
import { rss } from './rss.ts';

const NOW = Date.UTC(2025, 0, 1);
type Given = NonNullable<Parameters<typeof anArticle>[0]>;

function paperWith(given: readonly Given[], site = aSite()) {
  const people = [...records().people, aPerson({ slug: 'tanda', name: 'Q & <A>' })];
  const articles = given.map((one) => anArticle(one));
  const { edition } = buildEdition(records({ articles, people }), site, NOW);
  return { edition, paper: paperOf(edition) };
}

/** The paper's feed, parsed. */
async function feedOf(given: readonly Given[], body = '<p>Isi.</p>', own = aSite()) {
  const { edition, paper } = paperWith(given, own);
  const { articles, site } = edition;
  const source = { title: site.name, description: site.description, page: '/', url: '/feed.xml' };
  const feed = { ...source, articles };
  const context = {
    paper,
    t: translator('id'),
    bodyOf: () => body,
    shareImageOf: () => ({ url: '/media/kota.jpg', width: 1200, height: 675 }),
    items: new WeakMap(),
  };
  const xml = await rss(feed, context);
  expect(await rss(feed, context)).toBe(xml);
  // What `@astrojs/rss` writes of the whole feed at once.
  const items = articles.map((article) => rssItem(article, context));
  const newest = articles[0]?.published.instant;
  expect(xml).toBe(await getRssString({ ...channel(feed, paper, newest), items }));
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- its successor is a package of its own
  new XMLParser().parse(xml, true);
  return { xml, feed: parseRssFeed(xml) };
}

describe('rss', () => {
  test('says whose it is, and dates itself by its newest story', async () => {
    const { feed } = await feedOf([{}, { slug: 'lama', date: '2020-01-01' }]);
    expect(feed).toMatchObject({
      title: 'Kabar Teluk',
      link: 'https://kabarteluk.test/',
      language: 'id',
      lastBuildDate: 'Tue, 08 Oct 2024 11:30:00 GMT',
      atom: { links: [{ href: 'https://kabarteluk.test/feed.xml', rel: 'self' }] },
    });
  });

  test('names the hub where a reader may subscribe', async () => {
    const hub = 'https://hub.test/?a&b';
    const { feed } = await feedOf([], '', aSite({ hub }));
    expect(feed).toMatchObject({ atom: { links: [{ rel: 'self' }, { href: hub, rel: 'hub' }] } });
  });

  test('gives whole stories, with a guid that is their address', async () => {
    const { feed } = await feedOf([{ tags: ['Teluk'], author: ['niken-sulastri', 'ardiansyah'] }]);
    expect(feed.items?.[0]).toMatchObject({
      guid: { value: 'https://kabarteluk.test/2024/10/kabar-teluk/', isPermaLink: true },
      link: 'https://kabarteluk.test/2024/10/kabar-teluk/',
      pubDate: 'Tue, 08 Oct 2024 11:30:00 GMT',
      categories: [{ name: 'Balikpapan' }, { name: 'Teluk' }],
      dc: { creators: ['Niken Sulastri', 'Ardiansyah'] },
      content: { encoded: '<p>Isi.</p>' },
    });
  });

  test('writes every address of a body in full', async () => {
    const body = [
      '<a href="/redaksi/">a</a> <a href="#fn-1">b</a> <a href="https://lain.test/x">c</a>',
      '<img src="/media/a.jpg" srcset="/media/a.jpg 480w, /media/b.jpg 960w">',
      '<a href="//lain.test/y">d</a>',
    ].join('');
    const { feed } = await feedOf([{}], body);
    expect(feed.items?.[0]?.content?.encoded).toBe(
      [
        '<a href="https://kabarteluk.test/redaksi/">a</a> ',
        '<a href="https://kabarteluk.test/2024/10/kabar-teluk/#fn-1">b</a> ',
        '<a href="https://lain.test/x">c</a>',
        '<img src="https://kabarteluk.test/media/a.jpg" srcset="https://kabarteluk.test/media/a.jpg 480w, https://kabarteluk.test/media/b.jpg 960w">',
        '<a href="//lain.test/y">d</a>',
      ].join(''),
    );
  });

  test('labels paid and unverified stories in the title', async () => {
    const paid = { kind: 'advertorial', sponsor: 'Pasar Raya' } as const;
    const { feed } = await feedOf([
      { slug: 'a', title: 'Belanja pekan panen', ...paid },
      { slug: 'b', title: 'Pohon tumbang di kota', unverified: true },
    ]);
    expect(feed.items?.map(({ title }) => title)).toEqual([
      '(Advertorial) Belanja pekan panen',
      '(Belum terverifikasi) Pohon tumbang di kota',
    ]);
    expect(feed.items?.[0]?.categories?.[0]).toMatchObject({ name: 'Advertorial' });
    expect(feed.items?.[0]?.dc?.creators).toEqual(['Pasar Raya']);
  });

  test('gives links that start from the page in full, and leaves the places of ads at home', async () => {
    const ad = '<aside class="iklan" aria-label="Iklan"><small>Iklan</small><div></div></aside>';
    const links = '<a href="lain/">a</a> <a href="mailto:a@b.test">b</a> <a href="http://:x">c</a>';
    const { feed } = await feedOf([{}], `<p>${links}</p>${ad}<p>Isi.</p>`);
    const content = feed.items?.[0]?.content?.encoded;
    expect(content).toMatch(
      /^<p><a href="https:\/\/kabarteluk\.test\/[^"]+\/lain\/">a<\/a> <a href="mailto:a@b\.test">b<\/a> <a href="http:\/\/:x">c<\/a><\/p><p>Isi\.<\/p>$/,
    );
  });

  test('brings the picture along', async () => {
    const image = { image: 'k.jpg', alt: 'Kota', caption: 'Kota & laut.', credit: 'IST' };
    const { feed } = await feedOf([{ ...image, pictures: { 'k.jpg': aPicture('k.jpg') } }]);
    expect(feed.items?.[0]?.media?.contents?.[0]).toMatchObject({
      url: 'https://kabarteluk.test/media/kota.jpg',
      medium: 'image',
      width: 1200,
      description: { value: 'Kota & laut.' },
    });
  });

  test('stays well-formed whatever the copy says', async () => {
    const title = 'Apa < & > "itu" \u0007\uFFFE kata ]]> mereka';
    const { feed, xml } = await feedOf([{ title, author: ['tanda'] }], '<p>]]> &amp; \u0000</p>');
    expect(feed.items?.[0]).toMatchObject({
      title: 'Apa < & > "itu"  kata ]]> mereka',
      dc: { creators: ['Q & <A>'] },
    });
    expect(xml).not.toContain('\u0007');
  });

  test('gives stories without a body, too', async () => {
    const { feed, xml } = await feedOf([{ slug: 'a' }, { slug: 'b' }], '');
    expect(feed.items).toHaveLength(2);
    expect(xml).not.toContain('xmlns:content');
  });

  test('stands while there is no story yet', async () => {
    const { feed } = await feedOf([]);
    expect(feed.items ?? []).toEqual([]);
    expect(feed.lastBuildDate).toBeUndefined();
  });
});

describe('correctionsRss', () => {
  test('makes each correction an entry with its own guid', async () => {
    const correction = (at: string, kind: 'correction' | 'right-of-reply') => ({
      ...{ at, kind, text: `Pada ${at}.` },
    });
    const replies = [
      correction('2024-11-01', 'correction'),
      correction('2024-11-02 10:00', 'right-of-reply'),
    ];
    const { edition, paper } = paperWith([{ title: 'Jalan rusak', corrections: replies }]);
    const { corrections } = edition;
    const about = { title: 'Koreksi', description: 'Koreksi.', page: '/koreksi/' };
    const xml = await correctionsRss(
      { ...about, url: '/koreksi/feed.xml', corrections },
      paper,
      translator('id'),
    );
    const feed = parseRssFeed(xml);
    expect(feed.lastBuildDate).toBe('Sat, 02 Nov 2024 02:00:00 GMT');
    expect(feed.items?.map(({ description }) => description)).toEqual([
      'Pada 2024-11-02 10:00.',
      'Pada 2024-11-01.',
    ]);
    expect(feed.items?.map(({ title }) => title)).toEqual([
      'Hak jawab: Jalan rusak',
      'Koreksi: Jalan rusak',
    ]);
    expect(new Set(feed.items?.map(({ guid }) => guid?.value)).size).toBe(2);
  });
});
