import type { Edition } from '#src/edition/edition.ts';
import { firstOf } from '#src/edition/tails.ts';
import type { FeedSource } from '#src/formats/rss.ts';
import type { Translate } from '#src/i18n/strings.ts';

/** The feeds of a paper: its own, and one for every section, tag and person with a page; or those that are wanted. */
export function feedsOf(
  edition: Edition,
  t: Translate,
  isWanted: (url: string) => boolean = () => true,
): readonly FeedSource[] {
  const { site, urls } = edition;
  const feed = (
    page: string,
    name: string | undefined,
    description: string | undefined,
    articles: FeedSource['articles'],
  ): FeedSource[] => {
    if (!isWanted(urls.feed(page))) return [];
    const source = {
      title: name === undefined ? site.name : `${name} — ${site.name}`,
      description:
        description ?? t('feed.description', { name: name ?? site.name, paper: site.name }),
      page,
      url: urls.feed(page),
      articles: firstOf(articles, site.feedSize, edition.beyond(articles)),
    };
    return [source];
  };
  return [
    ...feed(urls.home, undefined, site.description, edition.articles),
    ...edition.sections.flatMap(({ slug, url, name, description }) =>
      feed(url, name, description, edition.articlesIn(slug)),
    ),
    ...edition.tags.flatMap(({ slug, url, name, description }) =>
      feed(url, name, description, edition.articlesTagged(slug)),
    ),
    ...edition.people.flatMap(({ slug, url, name }) =>
      feed(url, name, undefined, edition.articlesBy(slug)),
    ),
  ];
}
