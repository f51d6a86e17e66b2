import { isPaid } from '../article.ts';
import type { NotFoundPage } from '../page-models.ts';
import { firstOf } from '../tails.ts';
import type { Context } from './context.ts';
import { teasersOf } from './teaser.ts';

const LATEST = 7;

/** What stands where nothing stands. */
export function notFoundPage(context: Context): NotFoundPage {
  const { edition, t } = context;
  const { articles } = edition;
  const latest = firstOf(articles, 100, edition.beyond(articles)).filter(
    (article) => !isPaid(article),
  );
  return {
    kind: 'not-found',
    url: edition.urls.notFound,
    title: t('page.not-found'),
    description: t('page.not-found-description'),
    indexed: false,
    latest: teasersOf(context, latest.slice(0, LATEST)),
  };
}
