import type { OfflinePage } from '../page-models.ts';
import type { Context } from './context.ts';

/** What a reader without a connection sees in place of a page that their device does not keep. */
export function offlinePage({ edition, t }: Context): OfflinePage {
  return {
    kind: 'offline',
    url: edition.urls.offline,
    title: t('page.offline'),
    description: t('page.offline-description'),
    indexed: false,
  };
}
