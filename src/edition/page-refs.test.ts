import { describe, expect, test } from 'vitest';
import { translator } from '#src/i18n/strings.ts';
import type { Records } from '#src/schema/record.ts';
import type { SiteConfig } from '#src/schema/site.ts';
import { aPage, aPicture, aSite, anAd, anArticle, aTag, records } from '#src/testing/builders.ts';
import { buildEdition } from './edition.ts';
import type { PageKind, PageModel } from './page-models.ts';
import { pageRefs, paperOf } from './page-refs.ts';

const NOW = Date.UTC(2025, 0, 1);
const day = (index: number) => `2024-10-${String(index + 1).padStart(2, '0')} 08:00`;
const many = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    anArticle({ slug: `a-${String(index)}`, date: day(index), tags: ['Teluk'] }),
  );

function paperWith(given: Partial<Records>, config: Partial<SiteConfig> = {}) {
  const site = aSite(config);
  const { edition } = buildEdition(records(given), site, NOW);
  const t = translator(site.language);
  const refs = pageRefs(edition, t);
  return { edition, refs, paper: paperOf(edition) };
}

/** The model of a kind at an address. */
function page<Kind extends PageKind>(
  given: Partial<Records>,
  kind: Kind,
  url: string,
  config: Partial<SiteConfig> = {},
): Extract<PageModel, { kind: Kind }> {
  const model = paperWith(given, config)
    .refs.find((ref) => ref.url === url)
    ?.model();
  const isOfKind = (one: PageModel): one is Extract<PageModel, { kind: Kind }> => one.kind === kind;
  if (!model || !isOfKind(model)) throw new Error(`No ${kind} at ${url}`);
  return model;
}

describe('pageRefs', () => {
  test('gives every address once, of the kind and address its model says', () => {
    const { refs } = paperWith({ articles: many(23), pages: [aPage()] }, { pageSize: 5 });
    expect(new Set(refs.map(({ url }) => url)).size).toBe(refs.length);
    for (const ref of refs) {
      const { kind, url } = ref.model();
      expect({ kind, url }).toEqual({ kind: ref.kind, url: ref.url });
    }
    expect(new Set(refs.map(({ kind }) => kind))).toEqual(
      new Set([
        'home',
        'article',
        'section',
        'tag',
        'person',
        'listing',
        'index',
        'month',
        'page',
        'search',
        'corrections',
        'not-found',
        'subscribe',
        'offline',
      ]),
    );
  });

  test('leads from the landing page through every numbered page to the oldest story', () => {
    const given = { articles: many(23) };
    const config = { pageSize: 5 };
    const landing = page(given, 'section', '/balikpapan/', config);
    const inDays = landing.days.flatMap(({ stories }) => stories);
    const seen = [...landing.stories, ...inDays].map(({ slug }) => slug);
    let older = landing.older;
    while (older) {
      const listing = page(given, 'listing', older.url, config);
      expect(listing.stories).toEqual([]);
      seen.push(...listing.days.flatMap(({ stories }) => stories.map(({ slug }) => slug)));
      older = listing.older;
    }
    expect(seen).toEqual(Array.from({ length: 23 }, (_, index) => `a-${String(22 - index)}`));
  });

  test('changes no old page when a new article comes, but for lists that must show it', () => {
    const ads = [anAd()];
    const config = { pageSize: 5 };
    const made = (count: number) =>
      new Map(
        paperWith({ articles: many(count), ads }, config).refs.map((ref) => [
          ref.url,
          JSON.stringify(ref.model()),
        ]),
      );
    const [before, after] = [made(23), made(24)];
    const changed = [...after].filter(([url, model]) => before.get(url) !== model);
    expect(changed.map(([url]) => url).sort()).toEqual(
      [
        '/',
        '/2024/10/a-23/',
        '/404.html',
        '/balikpapan/',
        '/indeks/2024/10/',
        '/penulis/ardiansyah/',
        '/penulis/niken-sulastri/',
        '/tag/teluk/',
      ].sort(),
    );
  });
});

describe('articlePage', () => {
  const address = '/2024/10/kabar-teluk/';
  const one = (...given: Parameters<typeof anArticle>) =>
    page({ articles: [anArticle(...given)] }, 'article', address);

  test('opens with the dateline', () => {
    expect(one({ dateline: 'JAKARTA' })).toMatchObject({
      dateline: 'KabarTeluk.test, JAKARTA –',
      place: 'JAKARTA',
    });
    expect(one()).not.toHaveProperty('dateline');
  });

  test.each([
    ['BorneoFlash/IST', 'Foto: BorneoFlash/IST'],
    ['Ilustrasi: BorneoFlash', 'Ilustrasi: BorneoFlash'],
    ['Dok. Pemkot 10:30', 'Foto: Dok. Pemkot 10:30'],
  ])('credits %s as %s', (credit, shown) => {
    const image = { image: 'kota.jpg', alt: 'Kota', caption: 'Kota dari laut.', credit };
    const pictures = { 'kota.jpg': aPicture('content/media/kota.jpg') };
    expect(one({ ...image, pictures }).hero).toMatchObject({
      source: 'content/media/kota.jpg',
      credit: shown,
      alt: 'Kota',
    });
  });

  test('credits in the language of the paper', () => {
    const image = { image: 'k.jpg', alt: 'K', caption: 'K.', credit: 'IST' };
    const articles = [anArticle({ ...image, pictures: { 'k.jpg': aPicture('k.jpg') } })];
    const english = page({ articles }, 'article', address, { language: 'en' });
    expect(english.hero?.credit).toBe('Photo: IST');
  });

  test('stamps a date alone without an hour', () => {
    expect(one({ date: '2024-10-08' }).published).toMatchObject({
      iso: '2024-10-08',
      text: 'Selasa, 8 Oktober 2024',
    });
  });

  test('shows older stories of the section, none that is related or paid', () => {
    const paid = { kind: 'advertorial', sponsor: 'Pasar Raya' } as const;
    const articles = [
      anArticle({ date: '2024-10-30' }),
      anArticle({ slug: 'iklan', date: '2024-10-29', ...paid }),
      ...many(12),
    ];
    const model = page({ articles }, 'article', address);
    const around = [...model.related, ...model.more].map(({ slug }) => slug);
    expect(around).toHaveLength(9);
    expect(new Set(around).size).toBe(9);
    expect(around).not.toContain('iklan');
    expect(model.previous?.url).toBe('/2024/10/a-11/');
    expect(model.more.map(({ url }) => url)).not.toContain(model.previous?.url);
  });

  test('resolves what the body names, labels and all', () => {
    const paid = { kind: 'advertorial', sponsor: 'Pasar Raya' } as const;
    const articles = [
      anArticle({ mentions: ['iklan', 'kabar', 'tiada'] }),
      anArticle({ slug: 'iklan', title: 'Belanja pekan ini', ...paid }),
      anArticle({ slug: 'kabar', title: 'Pohon tumbang di kota', unverified: true }),
    ];
    expect(page({ articles }, 'article', address).mentioned).toEqual({
      iklan: { text: '(Advertorial) Belanja pekan ini', url: '/2024/10/iklan/' },
      kabar: { text: 'Pohon tumbang di kota', url: '/2024/10/kabar/', unverified: true },
    });
  });

  test('keeps boxes free for ads and names none', () => {
    const model = page({ articles: [anArticle()], ads: [anAd()] }, 'article', address);
    expect(model.ads).toEqual([{ slot: 'banner', width: 700, height: 135 }]);
  });

  test('links tags as written to what they are read as', () => {
    const tags = [aTag({ slug: 'teluk', aliases: ['Teluk Balikpapan'] })];
    const articles = [anArticle({ tags: ['Teluk Balikpapan'] })];
    expect(page({ articles, tags }, 'article', address).tags).toEqual([
      { text: 'Teluk Balikpapan', url: '/tag/teluk/' },
    ]);
  });
});

describe('sectionPage', () => {
  test('has a page while it is empty, which search engines are not sent to', () => {
    expect(page({}, 'section', '/opini/')).toMatchObject({ indexed: false, stories: [] });
  });

  test('carries an ad in force', () => {
    const model = page({ articles: [anArticle()], ads: [anAd()] }, 'section', '/balikpapan/');
    expect(model.ads[0]?.ad?.advertiser).toBe('Pasar Raya');
  });
});

describe('monthPage', () => {
  test('puts stories under their days and links the months beside it', () => {
    const articles = ['2024-08-31', '2024-09-01', '2024-09-30', '2024-12-01'].map((date) =>
      anArticle({ slug: `d-${date}`, date }),
    );
    const model = page({ articles }, 'month', '/indeks/2024/09/');
    expect(model.title).toBe('Arsip September 2024');
    expect(model.days.map(({ date, text }) => [date, text])).toEqual([
      ['2024-09-30', 'Senin, 30 September 2024'],
      ['2024-09-01', 'Minggu, 1 September 2024'],
    ]);
    expect(model.newer).toEqual({ text: 'Desember 2024', url: '/indeks/2024/12/' });
    expect(model.older).toEqual({ text: 'Agustus 2024', url: '/indeks/2024/08/' });
  });
});

describe('indexPage', () => {
  test('lists months under their years, newest first', () => {
    const articles = ['2023-12-31', '2024-01-01', '2024-10-01'].map((date) =>
      anArticle({ slug: `d-${date}`, date }),
    );
    expect(page({ articles }, 'index', '/indeks/').years).toEqual([
      {
        year: '2024',
        months: [
          { text: 'Oktober', url: '/indeks/2024/10/' },
          { text: 'Januari', url: '/indeks/2024/01/' },
        ],
      },
      { year: '2023', months: [{ text: 'Desember', url: '/indeks/2023/12/' }] },
    ]);
  });
});

describe('paperOf', () => {
  test('leaves empty sections out of navigation, and lists standing pages where they say', () => {
    const pages = [aPage(), aPage({ slug: 'sembunyi', title: 'Sembunyi', menu: false })];
    const { paper } = paperWith({ articles: [anArticle({ section: 'opini' })], pages });
    expect(paper.sections).toEqual([{ text: 'Opini', url: '/opini/' }]);
    expect(paper.about).toEqual([{ text: 'Redaksi', url: '/redaksi/' }]);
    expect(paper.contact).toEqual([]);
    expect(paper.clock).toBe('WITA');
  });
});
