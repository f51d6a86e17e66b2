import type { CorrectionsPage } from '../page-models.ts';
import type { Context } from './context.ts';
import { stampOf } from './context.ts';
import { storyLink } from './teaser.ts';

/** All corrections of stories that are public, newest first. */
export function correctionsPage(context: Context): CorrectionsPage {
  const { edition, t } = context;
  return {
    kind: 'corrections',
    url: edition.urls.corrections,
    title: t('page.corrections'),
    description: t('page.corrections-description', { paper: edition.site.name }),
    indexed: true,
    heading: t('page.corrections'),
    feed: edition.urls.feed(edition.urls.corrections),
    entries: edition.corrections.map(({ article, at, anchor, kind, text }) => ({
      anchor,
      at: stampOf(context, at),
      kind,
      text,
      article: storyLink(context, article),
    })),
  };
}
