import type { Edition } from '#src/edition/edition.ts';
import type { FeedSource } from '#src/formats/rss.ts';
import type { Translate } from '#src/i18n/strings.ts';

/** The feeds of a paper: its own, and one for every section, tag and person with a page. */
export function feedsOf(edition: Edition, t: Translate): readonly FeedSource[] {
  const { site, urls } = edition;
  const feed = (
    page: string,
    name: string | undefined,
    description: string | undefined,
    articles: FeedSource['articles'],
  ): FeedSource => ({
    title: name === undefined ? site.name : `${name} — ${site.name}`,
    description:
      description ?? t('feed.description', { name: name ?? site.name, paper: site.name }),
    page,
    url: urls.feed(page),
    articles: articles.slice(0, site.feedSize),
  });
  return [
    feed(urls.home, undefined, site.description, edition.articles),
    ...edition.sections.map(({ slug, url, name, description }) =>
      feed(url, name, description, edition.articlesIn(slug)),
    ),
    ...edition.tags.map(({ slug, url, name, description }) =>
      feed(url, name, description, edition.articlesTagged(slug)),
    ),
    ...edition.people.map(({ slug, url, name }) =>
      feed(url, name, undefined, edition.articlesBy(slug)),
    ),
  ];
}
