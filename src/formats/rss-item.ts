import type { RSSFeedItem } from '@astrojs/rss';
import type { Article } from '#src/edition/article.ts';
import { isPaid } from '#src/edition/article.ts';
import type { Paper } from '#src/edition/page.ts';
import { pictureOf } from '#src/edition/picture.ts';
import type { Translate } from '#src/i18n/strings.ts';
import { absolute, withAbsoluteAddresses } from './absolute.ts';
import type { ShareImageOf } from './share-image.ts';
import { escapeXml, xmlText } from './xml.ts';

/** What a story in a feed is made from. */
export interface ItemContext {
  readonly paper: Paper;
  readonly t: Translate;
  /** Gives the picture of a story as others show it; without it stories come without their pictures. */
  readonly shareImageOf?: ShareImageOf;
  /** Body of an article as safe HTML. */
  bodyOf(article: Article): string;
}

/** A whole story as `@astrojs/rss` takes it. Paid and unverified ones say so in their titles. */
export function rssItem(article: Article, context: ItemContext): RSSFeedItem {
  const { paper, t, bodyOf } = context;
  const label = isPaid(article) ? t('feed.paid') : undefined;
  const url = absolute(paper.url, article.url);
  return {
    title: xmlText(titleOf(article, t)),
    link: url,
    pubDate: new Date(article.published.instant),
    description: xmlText(article.standfirst),
    content: xmlText(withAbsoluteAddresses(bodyOf(article).replaceAll(AD_SPACE, ''), url)),
    categories: [
      ...(label === undefined ? [] : [label]),
      article.section.name,
      ...article.tags.map(({ text }) => text),
    ].map(xmlText),
    customData: [
      ...creatorsOf(article).map((name) => `<dc:creator>${escapeXml(name)}</dc:creator>`),
      mediaOf(article, context),
    ].join(''),
  };
}

/** Reserved place of an ad in a body: the script that fills it does not come along. */
const AD_SPACE = /<aside class="iklan".*?<\/aside>/gs;

/** Who made a story: the one who paid, where that is known, for the newsroom had no part in it. */
function creatorsOf({ authors, labels }: Article): readonly string[] {
  return labels.sponsor === undefined ? authors.map(({ name }) => name) : [labels.sponsor];
}

/** Headline of a story where its labels are not beside it. */
export function titleOf(article: Article, t: Translate): string {
  const { headline, labels } = article;
  const title = labels.unverified ? t('page.unverified', { headline }) : headline;
  return isPaid(article) ? t('page.paid', { headline: title }) : title;
}

/** The story's picture (rssboard.org/media-rss): unlike an enclosure it needs no length in bytes. */
function mediaOf({ record }: Article, { paper, shareImageOf }: ItemContext): string {
  const { image, alt = '', caption = '' } = record.fields;
  const picture = pictureOf(record, image, alt);
  if (!picture || !shareImageOf) return '';
  const { url, width, height } = shareImageOf(picture);
  const size = `width="${String(width)}" height="${String(height)}"`;
  const address = escapeXml(absolute(paper.url, url));
  const said = `<media:description>${escapeXml(caption)}</media:description>`;
  return `<media:content url="${address}" medium="image" ${size}>${said}</media:content>`;
}
