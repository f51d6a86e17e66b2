import type { Translate } from '#src/i18n/strings.ts';
import type { Edition } from './edition.ts';
import { openSections } from './models/section-links.ts';
import type { Link } from './page-parts.ts';
import type { Paper } from './page.ts';

/** What all pages say of the paper: its name, its sections, its standing pages, where to follow it. */
export function paperOf(edition: Edition, t: Translate): Paper {
  const { calendar, site, urls } = edition;
  const menu = (name: 'about' | 'follow'): readonly Link[] =>
    edition.pages
      .filter(({ fields }) => fields.menu === name)
      .map(({ fields, slug }) => ({ text: fields.title, url: urls.page(slug) }));
  return {
    name: site.name,
    url: site.url,
    language: site.language,
    tagline: site.tagline,
    copyright: site.copyright,
    clock: calendar.clock,
    home: urls.home,
    index: urls.index,
    corrections: urls.corrections,
    feed: urls.feed(urls.home),
    sections: openSections(edition),
    about: [...menu('about'), { text: t('page.corrections'), url: urls.corrections }],
    follow: [
      ...menu('follow'),
      { text: t('page.feed'), url: urls.feed(urls.home) },
      { text: t('page.index'), url: urls.index },
      ...site.follow.map(({ name, url }) => ({ text: name, url })),
    ],
  };
}
