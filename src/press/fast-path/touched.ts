import { pagedList } from '#src/edition/archive.ts';
import type { Article } from '#src/edition/article.ts';
import type { Edition } from '#src/edition/edition.ts';
import { pagesSitemap } from '#src/formats/sitemap.ts';
import { pagesSitemapUrls } from '../sitemap-outputs.ts';
import { ALL, keysOf, listsOf } from './list-keys.ts';
import type { ShelfList } from './shelf.ts';

/**
 * Addresses whose files may differ once newest articles were added: `known` ones, that the site has, and `new` ones, that
 * it must not have yet. All others stay, because pages look backwards: nothing on them is newer than they are.
 */
export function touchedBy(
  edition: Edition,
  fresh: readonly Article[],
  before: Readonly<Record<string, ShelfList>>,
): ReadonlyMap<string, 'known' | 'new'> {
  const { urls } = edition;
  const touched = new Map<string, 'known' | 'new'>();
  const touch = (url: string, isKnown = true): void => {
    touched.set(url, isKnown ? 'known' : 'new');
  };
  const always = [urls.home, urls.feed(urls.home), urls.notFound, urls.latest];
  const sitemaps = pagesSitemapUrls(pagesSitemap(edition).length);
  for (const url of [...always, urls.sitemapIndex, ...sitemaps]) touch(url);
  for (const { url } of fresh) touch(url, false);
  const keys = new Set(fresh.flatMap(keysOf));
  for (const [key, articles] of listsOf(edition)) {
    if (!keys.has(key) || key === ALL) continue;
    const isKnown = before[key] !== undefined;
    const url = addressOf(edition, key);
    touch(url, isKnown);
    if (key.startsWith('months/')) {
      touch(urls.sitemap(key.slice('months/'.length)), isKnown);
      if (!isKnown) touchAllMonths(edition, before, touch);
      continue;
    }
    touch(urls.feed(url), isKnown);
    const pagesOf = (total: number): number =>
      pagedList(articles, edition.site.pageSize, total - articles.length).pages;
    const now = pagesOf(articles.length + edition.beyond(articles).older);
    const then = pagesOf(before[key]?.total ?? 0);
    if (now === then) continue;
    // The newest numbered page leads on to the next one, once that is full.
    if (then > 0) touch(urls.numbered(url, then));
    for (let number = then + 1; number <= now; number += 1)
      touch(urls.numbered(url, number), false);
  }
  return touched;
}

/** A month that opens is named by the month before it, by the archive, by the search when a year does, and by every section. */
function touchAllMonths(
  { months, sections, urls }: Edition,
  before: Readonly<Record<string, ShelfList>>,
  touch: (url: string) => void,
): void {
  const newest = months.find((month) => before[`months/${month}`]);
  if (newest !== undefined) touch(urls.month(newest));
  for (const url of [urls.index, urls.search, ...sections.map((section) => section.url)])
    touch(url);
}

function addressOf({ urls, people, sections, tags }: Edition, key: string): string {
  const [kind = '', slug = ''] = key.split('/');
  if (kind === 'months') return urls.month(slug);
  const named = { sections, tags, people }[kind]?.find((one) => one.slug === slug);
  if (!named) throw new Error(`There is no list ${key}.`);
  return named.url;
}
