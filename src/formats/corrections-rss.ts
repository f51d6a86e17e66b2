import { getRssString } from '@astrojs/rss';
import type { CorrectionEntry } from '#src/edition/corrections.ts';
import type { Paper } from '#src/edition/page.ts';
import type { Translate } from '#src/i18n/strings.ts';
import { absolute } from './absolute.ts';
import type { Channel } from './rss-channel.ts';
import { channel } from './rss-channel.ts';
import { titleOf } from './rss-item.ts';
import { xmlText } from './xml.ts';

/**
 * Corrections as RSS 2.0, newest first, each named by its kind: a right of reply is not the paper's correction. Each is an
 * entry of its own, whose address is its story's with the correction's instant as fragment, so that a second correction of
 * a story is a second entry.
 */
export async function correctionsRss(
  feed: Channel & { readonly corrections: readonly CorrectionEntry[] },
  paper: Paper,
  t: Translate,
): Promise<string> {
  const [newest] = feed.corrections;
  return getRssString({
    ...channel(feed, paper, newest?.at.instant),
    items: feed.corrections.map(({ article, anchor, at, kind, text }) => ({
      title: xmlText(`${t(`correction.${kind}`)}: ${titleOf(article, t)}`),
      link: `${absolute(paper.url, article.url)}#${anchor}`,
      pubDate: new Date(at.instant),
      description: xmlText(text),
      categories: [xmlText(article.section.name)],
    })),
  });
}
