import type { PagedList } from '../archive.ts';
import { pagedList } from '../archive.ts';
import type { Article } from '../article.ts';
import type { Edition } from '../edition.ts';
import type { ListingPage } from '../list-models.ts';
import type { PageInputs } from '../page-inputs.ts';
import type { Link } from '../page-parts.ts';
import type { Context } from './context.ts';
import { daysOf } from './days.ts';
import { teasersOf } from './teaser.ts';

/** A list of stories with a landing page of its own: a section's, a tag's, a person's. */
export interface StoryList {
  /** Name of the list and address of its landing page. */
  readonly of: Link;
  readonly articles: readonly Article[];
  /** Do its older stories stand under their days? */
  readonly byDay?: boolean;
}

/** One of an edition's lists, cut into its pages. */
export function pagesOf(
  { site, beyond }: Pick<Edition, 'site' | 'beyond'>,
  articles: readonly Article[],
): PagedList<Article> {
  return pagedList(articles, site.pageSize, beyond(articles).older);
}

/** What landing pages of all kinds share: the newest stories and the way on. */
export function landingOf({ edition, t }: Context, { of, articles }: StoryList) {
  const { landing, pages } = pagesOf(edition, articles);
  return {
    url: of.url,
    title: of.text,
    heading: of.text,
    feed: edition.urls.feed(of.url),
    newest: landing(),
    ...(pages > 0
      ? { older: { text: t('page.older'), url: edition.urls.numbered(of.url, pages) } }
      : {}),
  };
}

/** What decides `listingPage`, without making it. */
export function listingInputs(
  { edition, boxes }: Context,
  list: StoryList,
  number: number,
): PageInputs {
  const { of, articles } = list;
  const paged = pagesOf(edition, articles);
  const isNewest = number === paged.pages;
  return [of.text, of.url, number, Number(isNewest), ...paged.numbered(number), boxes];
}

/** A numbered page. Its stories never change; its way to newer ones moves once, when the next page is full. */
export function listingPage(context: Context, list: StoryList, number: number): ListingPage {
  const { edition, t, boxes } = context;
  const { of, articles, byDay = false } = list;
  const { urls, site } = edition;
  const paged = pagesOf(edition, articles);
  const stories = paged.numbered(number);
  const newer = number < paged.pages ? urls.numbered(of.url, number + 1) : of.url;
  const values = { name: of.text, number, paper: site.name };
  return {
    kind: 'listing',
    url: urls.numbered(of.url, number),
    title: t('page.listing', values),
    description: t('page.listing-description', values),
    indexed: true,
    of,
    number,
    stories: byDay ? [] : teasersOf(context, stories),
    days: byDay ? daysOf(context, stories) : [],
    newer: { text: t('page.newer'), url: newer },
    ...(number > 1
      ? { older: { text: t('page.older'), url: urls.numbered(of.url, number - 1) } }
      : {}),
    ads: boxes,
  };
}
