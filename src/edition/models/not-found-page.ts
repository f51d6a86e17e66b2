import { isPaid } from '../article.ts';
import type { NotFoundPage } from '../page-models.ts';
import type { Context } from './context.ts';
import { teasersOf } from './teaser.ts';

const LATEST = 7;

/** What stands where nothing stands. */
export function notFoundPage(context: Context): NotFoundPage {
  const { edition, t } = context;
  const latest = edition.articles.slice(0, 100).filter((article) => !isPaid(article));
  return {
    kind: 'not-found',
    url: edition.urls.notFound,
    title: t('page.not-found'),
    description: t('page.not-found-description'),
    indexed: false,
    latest: teasersOf(context, latest.slice(0, LATEST)),
  };
}
