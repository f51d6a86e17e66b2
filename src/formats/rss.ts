import { getRssString } from '@astrojs/rss';
import type { Article } from '#src/edition/article.ts';
import { absolute } from './absolute.ts';
import { channel } from './rss-channel.ts';
import { rssItem, type ItemContext } from './rss-item.ts';

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

export interface FeedContext extends ItemContext {
  /** Stories as feeds have them, kept once written: a story stands in many feeds. */
  readonly items: WeakMap<Article, Promise<string>>;
}

const CONTENT = 'http://purl.org/rss/1.0/modules/content/';

/**
 * RSS 2.0 with whole articles (rssboard.org/rss-specification; content, dc and media modules, Atom's self link).
 * Its date is that of its newest story, never that of the build. `@astrojs/rss` writes the feed without its stories, and
 * each of them alone, once: together they are, byte for byte, what it would write at once.
 */
export async function rss(feed: FeedSource, context: FeedContext): Promise<string> {
  const [newest] = feed.articles;
  const items = await Promise.all(feed.articles.map((article) => itemOf(article, context)));
  const { xmlns, ...about } = channel(feed, context.paper, newest?.published.instant);
  const hasContent = items.some((item) => item.includes('<content:encoded>'));
  const bare = await getRssString({
    ...about,
    xmlns: hasContent ? { content: CONTENT, ...xmlns } : { ...xmlns },
    items: [],
  });
  const end = bare.lastIndexOf(END);
  return [bare.slice(0, end), ...items, bare.slice(end)].join('');
}

const END = '</channel>';

function itemOf(article: Article, context: FeedContext): Promise<string> {
  const known = context.items.get(article);
  if (known) return known;
  const item = newItem(article, context);
  context.items.set(article, item);
  return item;
}

async function newItem(article: Article, context: FeedContext): Promise<string> {
  const site = absolute(context.paper.url, '/');
  const feed = await getRssString({
    ...{ title: '', description: '', site },
    items: [rssItem(article, context)],
  });
  return feed.slice(feed.indexOf('<item>'), feed.lastIndexOf(END));
}
