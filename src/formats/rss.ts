import { getRssString, type RSSFeedItem } from '@astrojs/rss';
import type { Article } from '#src/edition/article.ts';
import { isPaid } from '#src/edition/article.ts';
import type { Paper } from '#src/edition/page.ts';
import type { Translate } from '#src/i18n/strings.ts';
import { absolute, withAbsoluteAddresses } from './absolute.ts';
import { escapeXml, xmlText } from './xml.ts';

/** A feed: the paper's, or that of a section, a tag or a person. */
export interface FeedSource {
  readonly title: string;
  readonly description: string;
  /** Address of the page it follows, and its own. */
  readonly page: string;
  readonly url: string;
  /** Newest first. */
  readonly articles: readonly Article[];
}

export interface FeedContext {
  readonly paper: Paper;
  readonly t: Translate;
  /** Body of an article as safe HTML. */
  bodyOf(article: Article): string;
}

/**
 * RSS 2.0 with whole articles (rssboard.org/rss-specification; content and dc modules, Atom's self link).
 * Its date is that of its newest story, never that of the build. Paid stories say so in their titles.
 */
export async function rss(feed: FeedSource, context: FeedContext): Promise<string> {
  const { paper } = context;
  const [newest] = feed.articles;
  return getRssString({
    title: xmlText(feed.title),
    description: xmlText(feed.description),
    site: absolute(paper.url, feed.page),
    xmlns: {
      dc: 'http://purl.org/dc/elements/1.1/',
      atom: 'http://www.w3.org/2005/Atom',
    },
    customData: [
      `<language>${paper.language}</language>`,
      newest && `<lastBuildDate>${dateOf(newest).toUTCString()}</lastBuildDate>`,
      `<atom:link href="${escapeXml(absolute(paper.url, feed.url))}" rel="self" type="application/rss+xml"/>`,
    ]
      .filter(Boolean)
      .join(''),
    items: feed.articles.map((article) => item(article, context)),
  });
}

function item(article: Article, { paper, t, bodyOf }: FeedContext): RSSFeedItem {
  const label = isPaid(article) ? t('feed.paid') : undefined;
  const creators = article.authors.map(({ name }) => `<dc:creator>${escapeXml(name)}</dc:creator>`);
  return {
    title: xmlText(label === undefined ? article.headline : `(${label}) ${article.headline}`),
    link: absolute(paper.url, article.url),
    pubDate: dateOf(article),
    description: xmlText(article.standfirst),
    content: xmlText(withAbsoluteAddresses(bodyOf(article), paper.url)),
    categories: [
      ...(label === undefined ? [] : [label]),
      article.section.name,
      ...article.tags.map(({ text }) => text),
    ].map(xmlText),
    customData: creators.join(''),
  };
}

function dateOf({ published }: Article): Date {
  return new Date(published.instant);
}
