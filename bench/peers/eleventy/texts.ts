import { escaped, SITE } from './frame.ts';
import type { Paper } from './paper.ts';
import { stamp, type Item } from './story.ts';

const XML = '<?xml version="1.0" encoding="UTF-8"?>';
const SITEMAPS = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';

/** What a feed is of: its title, its page and its newest stories. */
export interface Feed {
  readonly title: string;
  readonly url: string;
  readonly stories: readonly Item[];
}

const FEED_SIZE = 20;

/** The feeds of the paper, of its lists and of its corrections, of which there are none. */
export function feedsOf({ stories, lists }: Paper): readonly Feed[] {
  return [
    { title: SITE.name, url: '/', stories: stories.slice(0, FEED_SIZE) },
    { title: `Koreksi — ${SITE.name}`, url: '/koreksi/', stories: [] },
    ...[...lists.values()].map(({ name, url, stories: list }) => ({
      title: `${name} — ${SITE.name}`,
      url,
      stories: list.slice(0, FEED_SIZE),
    })),
  ];
}

/** RSS 2.0 with whole bodies. */
export function rss({ title, url, stories }: Feed): string {
  const items = stories.map((story) => {
    const address = SITE.url + story.url;
    return `<item><title>${escaped(story.data.title)}</title><link>${address}</link><guid isPermaLink="true">${address}</guid><description>${escaped(story.data.description ?? '')}</description><pubDate>${story.date.toUTCString()}</pubDate><content:encoded>${escaped(story.templateContent)}</content:encoded></item>`;
  });
  return `${XML}<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>${escaped(title)}</title><description>${SITE.description}</description><link>${SITE.url}${url}</link><language>id</language><atom:link href="${SITE.url}${url}feed.xml" rel="self" type="application/rss+xml"/>${items.join('')}</channel></rss>`;
}

/** A sitemap of pages with the time of their last change. */
export function sitemap(pages: readonly Pick<Item, 'url' | 'date'>[]): string {
  const urls = pages.map(
    ({ url, date }) => `<url><loc>${SITE.url}${url}</loc><lastmod>${stamp(date)}</lastmod></url>`,
  );
  return `${XML}<urlset ${SITEMAPS}>${urls.join('')}</urlset>`;
}

export function sitemapIndex({ months }: Paper): string {
  const maps = ['/sitemap-0.xml', ...months.map(({ url }) => `${url}sitemap.xml`)];
  return `${XML}<sitemapindex ${SITEMAPS}>${maps.map((map) => `<sitemap><loc>${SITE.url}${map}</loc></sitemap>`).join('')}</sitemapindex>`;
}

export function latestJson({ stories }: Paper): string {
  return JSON.stringify({
    stories: stories.slice(0, 12).map(({ url, date, data }) => ({
      url,
      headline: data.title,
      datetime: stamp(date),
    })),
  });
}
