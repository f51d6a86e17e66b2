import type { SubscribePage } from '../page-models.ts';
import type { Context } from './context.ts';
import { openSections } from './section-links.ts';

/** How to follow the paper: its feeds, by what they bring. */
export function subscribePage({ edition, t }: Context): SubscribePage {
  const { site, urls } = edition;
  return {
    kind: 'subscribe',
    url: urls.subscribe,
    title: t('page.subscribe'),
    description: t('page.subscribe-description', { paper: site.name }),
    indexed: true,
    whole: [
      { text: t('subscribe.all'), url: urls.feed(urls.home) },
      { text: t('page.corrections'), url: urls.feed(urls.corrections) },
    ],
    sections: openSections(edition).map(({ text, url }) => ({ text, url: urls.feed(url) })),
  };
}
