import { ad } from '#src/schema/ad.ts';
import type { AdFields } from '#src/schema/ad.ts';
import { article } from '#src/schema/article.ts';
import type { ArticleFields } from '#src/schema/article.ts';
import type { PageFields } from '#src/schema/page.ts';
import { page } from '#src/schema/page.ts';
import type { PersonFields } from '#src/schema/person.ts';
import { person } from '#src/schema/person.ts';
import type { BodyFacts, ContentRecord, Records } from '#src/schema/record.ts';
import type { SectionFields } from '#src/schema/section.ts';
import { section } from '#src/schema/section.ts';
import type { Site, SiteConfig } from '#src/schema/site.ts';
import { site } from '#src/schema/site.ts';
import type { TagFields } from '#src/schema/tag.ts';
import { tag } from '#src/schema/tag.ts';

/** What a test may say of a record beside its fields; `mentions` are slugs of articles its body names. */
interface Around {
  slug?: string;
  file?: string;
  excerpt?: string;
  words?: number;
  mentions?: readonly string[];
  pictures?: ContentRecord<unknown>['pictures'];
}

/** A valid site: a paper in Balikpapan, in Indonesian. Name what matters. */
export function aSite(config: Partial<SiteConfig> = {}): Site {
  return site.parse({
    name: 'Kabar Teluk',
    datelineName: 'KabarTeluk.test',
    url: 'https://kabarteluk.test',
    language: 'id',
    timeZone: 'Asia/Makassar',
    tagline: 'Kabar dari mulut teluk',
    description: 'Kabar Balikpapan dan sekitarnya.',
    place: 'Balikpapan',
    copyright: '© Kabar Teluk',
    adSlots: { banner: { width: 700, height: 135 } },
    ...config,
  } satisfies SiteConfig);
}

export function anArticle(
  fields: Partial<ArticleFields> & Around = {},
): ContentRecord<ArticleFields> {
  const { around, own } = parted(fields);
  const valid = article.parse({
    title: `Kabar dari ${around.slug ?? 'teluk'} hari ini`,
    date: '2024-10-08 19:30',
    section: 'balikpapan',
    author: ['niken-sulastri'],
    editor: ['ardiansyah'],
    ...own,
  });
  return record('articles/2024/10', { slug: 'kabar-teluk', ...around }, valid);
}

export function aPerson(fields: Partial<PersonFields> & Around = {}): ContentRecord<PersonFields> {
  const { around, own } = parted(fields);
  const valid = person.parse({ name: 'Niken Sulastri', ...own });
  return record('people', { slug: 'niken-sulastri', words: 0, excerpt: '', ...around }, valid);
}

export function aSection(
  fields: Partial<SectionFields> & Around = {},
): ContentRecord<SectionFields> {
  const { around, own } = parted(fields);
  const valid = section.parse({ name: 'Balikpapan', ...own });
  return record('sections', { slug: 'balikpapan', ...around }, valid);
}

export function aTag(fields: Partial<TagFields> & Around = {}): ContentRecord<TagFields> {
  const { around, own } = parted(fields);
  return record('tags', { slug: 'teluk', ...around }, tag.parse({ name: 'Teluk', ...own }));
}

export function aPage(fields: Partial<PageFields> & Around = {}): ContentRecord<PageFields> {
  const { around, own } = parted(fields);
  const valid = page.parse({ title: 'Redaksi', menu: 'about', ...own });
  return record('pages', { slug: 'redaksi', ...around }, valid);
}

export function anAd(fields: Partial<AdFields> & Around = {}): ContentRecord<AdFields> {
  const { around, own } = parted(fields);
  const valid = ad.parse({
    slot: 'banner',
    image: 'banner.jpg',
    alt: 'Ajakan berlangganan',
    link: 'https://iklan.test/',
    advertiser: 'Pasar Raya',
    ...own,
  });
  const pictures = { [valid.image]: aPicture(`content/ads/${valid.image}`) };
  return record('ads', { slug: 'pasar-raya', pictures, ...around }, valid);
}

/** A picture of the paper, 1600 by 900. */
export function aPicture(source: string): ContentRecord<unknown>['pictures'][string] {
  return { source, width: 1600, height: 900, digest: `digest-of-${source}` };
}

/** Records of a paper with the people and the sections that built articles name; `home` is left out unless given. */
export function records(given: Partial<Records> = {}): Records {
  return {
    articles: [],
    people: [aPerson(), aPerson({ slug: 'ardiansyah', name: 'Ardiansyah', role: 'Editor' })],
    sections: [
      aSection({ order: 1 }),
      aSection({ slug: 'ekonomi', name: 'Ekonomi', order: 2 }),
      aSection({ slug: 'opini', name: 'Opini', order: 3 }),
    ],
    tags: [],
    pages: [],
    ads: [],
    ...given,
  };
}

function parted<Fields extends Around>(fields: Fields) {
  const { slug, file, excerpt, words, mentions, pictures, ...own } = fields;
  const given = { slug, file, excerpt, words, mentions, pictures };
  const around: Around = Object.fromEntries(
    Object.entries(given).filter(([, value]) => value !== undefined),
  );
  return { around, own };
}

function record<Fields>(
  folder: string,
  around: Around & { slug: string },
  fields: Fields,
): ContentRecord<Fields> {
  const { slug, excerpt = 'Paragraf pertama.', words = 300, mentions = [], pictures = {} } = around;
  const body: BodyFacts = {
    excerpt,
    words,
    line: 12,
    mentions: mentions.map((name) => ({ what: 'article', name, line: 14 })),
  };
  return {
    slug,
    file: around.file ?? `content/${folder}/${slug}.md`,
    fields,
    lines: ' title:2 date:3 tags:8 aliases:9 related:10 ',
    body,
    digest: `digest-of-${slug}`,
    pictures,
  };
}
