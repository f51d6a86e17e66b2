import type { Edition } from './edition.ts';
import { openSections } from './models/section-links.ts';
import type { Link } from './page-parts.ts';
import type { Paper } from './page.ts';

/** What all pages say of the paper: its name, its sections, its standing pages, where to follow it. */
export function paperOf(edition: Edition): Paper {
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
    isKeptOffline: site.offline,
    clock: calendar.clock,
    home: urls.home,
    index: urls.index,
    corrections: urls.corrections,
    subscribe: urls.subscribe,
    search: urls.search,
    feed: urls.feed(urls.home),
    ...(site.hub === undefined ? {} : { hub: site.hub }),
    sections: openSections(edition),
    about: menu('about'),
    contact: menu('follow'),
    follow: site.follow.map(({ name, url }) => ({ text: name, url })),
  };
}
