import type { Language, Site } from '#src/schema/site.ts';

/** Words that stand in addresses. */
const WORDS = {
  id: {
    tag: 'tag',
    person: 'penulis',
    index: 'indeks',
    search: 'cari',
    page: 'halaman',
    corrections: 'koreksi',
    subscribe: 'langganan',
    offline: 'luring',
    searchWords: { section: 'rubrik', year: 'tahun', paid: 'advertorial' },
  },
  en: {
    tag: 'tag',
    person: 'author',
    index: 'archive',
    search: 'search',
    page: 'page',
    corrections: 'corrections',
    subscribe: 'subscribe',
    offline: 'offline',
    searchWords: { section: 'section', year: 'year', paid: 'advertorial' },
  },
} as const satisfies Record<Language, Record<string, string | Record<string, string>>>;

/** First words of addresses that belong to the press, in every language. */
const PRESS_WORDS = ['api', 'admin', 'assets', 'media', 'pagefind'];

export type FeedFormat = 'rss' | 'atom' | 'json';
const FEED_FILES: Record<FeedFormat, string> = {
  rss: 'feed.xml',
  atom: 'atom.xml',
  json: 'feed.json',
};

/** What a permalink is made of. */
export interface PermalinkParts {
  readonly year: string;
  readonly month: string;
  readonly day: string;
  readonly section: string;
  readonly slug: string;
  /** Absent where the article has none; the address is then made with its slug. */
  readonly id?: number | undefined;
}

/** Every public path of a paper. Paths start with a slash, and pages' paths end in one. */
export type Urls = ReturnType<typeof urlsOf>;

export function urlsOf({ language, permalink }: Pick<Site, 'language' | 'permalink'>) {
  const words = WORDS[language];
  return {
    home: '/',
    index: `/${words.index}/`,
    search: `/${words.search}/`,
    corrections: `/${words.corrections}/`,
    subscribe: `/${words.subscribe}/`,
    offline: `/${words.offline}/`,
    notFound: '/404.html',
    opml: '/feeds.opml',
    sitemapIndex: '/sitemap-index.xml',
    newsSitemap: '/sitemap-news.xml',
    robots: '/robots.txt',
    llms: '/llms.txt',
    manifest: '/manifest.webmanifest',
    /** The service worker: at the root, because it serves what lies below its own address. */
    worker: '/sw.js',
    admin: '/admin/',
    ads: '/api/v1/ads.json',
    latest: '/api/v1/latest.json',
    /** List of the search bundles, and the folder of one. */
    searchFile: '/api/v1/search.json',
    searchBundle: (name: string): string => `/pagefind/${name}/`,
    /** What the search page's address says after its question mark. */
    searchWords: words.searchWords,
    section: (slug: string): string => `/${slug}/`,
    page: (slug: string): string => `/${slug}/`,
    tag: (slug: string): string => `/${words.tag}/${slug}/`,
    person: (slug: string): string => `/${words.person}/${slug}/`,
    /** Of a month such as `2024-10`. */
    month: (month: string): string => `/${words.index}/${month.replace('-', '/')}/`,
    article: pathsAfter(permalink),
    /** Numbered page of the list whose landing page stands at `list`. */
    numbered: (list: string, number: number): string => `${list}${words.page}/${String(number)}/`,
    feed: (list: string, format: FeedFormat = 'rss'): string => list + FEED_FILES[format],
    /** Sitemap of a month such as `2024-10`, or of the pages that belong to none. */
    sitemap: (part: string): string => `/sitemap-${part}.xml`,
    /** First words of addresses that no section, page, article or alias may take. */
    reserved: [
      words.tag,
      words.person,
      words.index,
      words.search,
      words.corrections,
      words.subscribe,
      words.offline,
      ...PRESS_WORDS,
    ] as readonly string[],
  };
}

/** Fills the tokens of a permalink: `/:year/:month/:slug/`. */
function pathsAfter(permalink: string): (parts: PermalinkParts) => string {
  // Every other piece is a token.
  const pieces = permalink.split(/:(year|month|day|section|slug|id)\b/);
  return (parts) => {
    const filled = (token: string): string =>
      String(parts[token as keyof PermalinkParts] ?? parts.slug);
    return pieces.map((piece, place) => (place % 2 === 0 ? piece : filled(piece))).join('');
  };
}

/** Is this the path of a feed, whatever its list? */
export function isFeed(path: string): boolean {
  return Object.values(FEED_FILES).some((file) => path.endsWith(`/${file}`));
}

/**
 * The form in which two addresses count as one: hosts and disks do not all tell case and Unicode forms apart. It ends in a
 * slash, as the paper's pages do: of nearly all it is what they are.
 */
export function addressKey(url: string): string {
  if (PLAIN.test(url)) return url;
  const path = decoded(url.split(/[?#]/, 1)[0] ?? url);
  const bare = path
    .normalize('NFC')
    .toLowerCase()
    .replace(/(?:\/index\.html)?\/*$/, '');
  return `${bare}/`;
}

/** As the paper writes nearly all of its own: nothing in it has two forms, and no dot, so no `index.html` to drop. */
const PLAIN = /^(?:\/[a-z0-9-]+)+\/$/;

function decoded(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}
