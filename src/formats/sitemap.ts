import { lastChange, type Article } from '#src/edition/article.ts';
import type { Edition } from '#src/edition/edition.ts';
import { storiesOf } from '#src/edition/models/month-page.ts';
import { absolute } from './absolute.ts';

/** A page in a sitemap (sitemaps.org/protocol.html). */
export interface SitemapEntry {
  /** Full address. */
  readonly url: string;
  /** Last change of what stands there, in milliseconds since the epoch. */
  readonly lastmod?: number;
}

/** A sitemap of its own: a month of articles, or the pages that belong to none. */
export interface SitemapPart {
  readonly part: string;
  /** Made when asked for. */
  entries(): readonly SitemapEntry[];
}

/** Sitemaps of the articles, one a month: a new story changes its own month's alone. */
export function monthSitemaps(edition: Edition): readonly SitemapPart[] {
  return edition.months.map((month) => ({
    part: month,
    entries: () =>
      storiesOf(edition, month).map((article) => ({
        url: absolute(edition.site.url, article.url),
        lastmod: lastChange(article).instant,
      })),
  }));
}

/** Sitemap of everything else that may be found by search: lists with stories in them, and standing pages. */
export function pagesSitemap(edition: Edition): readonly SitemapEntry[] {
  const { urls, site } = edition;
  const list = (url: string, articles: readonly Article[]): SitemapEntry[] => {
    const { older, lastChange: before } = edition.beyond(articles);
    if (articles.length + older === 0) return [];
    // A loop: as arguments of Math.max, the stories of a large archive would not fit on the stack.
    let lastmod = before;
    for (const article of articles) lastmod = Math.max(lastmod, lastChange(article).instant);
    return [{ url: absolute(site.url, url), lastmod }];
  };
  return [
    ...(edition.articles.length === 0
      ? [{ url: absolute(site.url, urls.home) }]
      : list(urls.home, edition.articles)),
    ...list(urls.index, edition.articles),
    ...edition.sections.flatMap(({ slug, url }) => list(url, edition.articlesIn(slug))),
    ...edition.tags.flatMap(({ slug, url }) => list(url, edition.articlesTagged(slug))),
    ...edition.people.flatMap(({ slug, url }) => list(url, edition.articlesBy(slug))),
    ...edition.months.flatMap((month) => list(urls.month(month), edition.articlesOf(month))),
    ...edition.pages.map(({ slug }) => ({ url: absolute(site.url, urls.page(slug)) })),
  ];
}
