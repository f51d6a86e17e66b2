import type { RSSOptions } from '@astrojs/rss';
import type { Paper } from '#src/edition/page.ts';
import { absolute } from './absolute.ts';
import { escapeXml, xmlText } from './xml.ts';

/** What a channel says of itself. */
export interface Channel {
  readonly title: string;
  readonly description: string;
  /** Address of the page it follows, and its own. */
  readonly page: string;
  readonly url: string;
}

/**
 * Options of `@astrojs/rss` that all feeds of the paper share. It passes control characters through, so every text
 * is freed of them first.
 * @param newest instant of the newest entry, in milliseconds; absent for an empty feed.
 */
export function channel(
  { title, description, page, url }: Channel,
  paper: Paper,
  newest: number | undefined,
): Omit<RSSOptions, 'items'> {
  const self = escapeXml(absolute(paper.url, url));
  return {
    title: xmlText(title),
    description: xmlText(description),
    site: absolute(paper.url, page),
    xmlns: {
      dc: 'http://purl.org/dc/elements/1.1/',
      atom: 'http://www.w3.org/2005/Atom',
      media: 'http://search.yahoo.com/mrss/',
    },
    customData: [
      `<language>${paper.language}</language>`,
      newest === undefined
        ? ''
        : `<lastBuildDate>${new Date(newest).toUTCString()}</lastBuildDate>`,
      `<atom:link href="${self}" rel="self" type="application/rss+xml"/>`,
      // W3C WebSub §4: where a reader may subscribe to be told of what is new.
      paper.hub === undefined ? '' : `<atom:link href="${escapeXml(paper.hub)}" rel="hub"/>`,
    ].join(''),
  };
}
