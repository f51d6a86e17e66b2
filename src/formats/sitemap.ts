import { lastChange, namesOn, type Article } from '#src/edition/article.ts';
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
  const updates = lastUpdates(edition);
  const list = (url: string, articles: readonly Article[]): SitemapEntry[] => {
    const { older, lastChange: before } = edition.beyond(articles);
    if (articles.length + older === 0) return [];
    const newest = articles[0]?.published.instant ?? 0;
    const lastmod = Math.max(before, newest, updates.get(url) ?? 0);
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

/**
 * When a story of a list was last updated, by the list's address. Lists begin with their newest story, so no other one need
 * be looked at but those that were updated, which are few.
 */
function lastUpdates({ atHand, urls }: Edition): ReadonlyMap<string, number> {
  const updates = new Map<string, number>();
  for (const article of atHand) {
    if (!article.updated) continue;
    const { instant } = lastChange(article);
    const { section, tags, month } = article;
    for (const url of [
      ...[urls.home, urls.index, section.url, urls.month(month)],
      ...tags.map(({ slug }) => urls.tag(slug)),
      ...namesOn(article).map((slug) => urls.person(slug)),
    ]) {
      updates.set(url, Math.max(instant, updates.get(url) ?? 0));
    }
  }
  return updates;
}
