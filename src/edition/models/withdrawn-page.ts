import type { Article } from '../article.ts';
import type { WithdrawnPage } from '../page-models.ts';
import type { Context } from './context.ts';
import { stampOf } from './context.ts';

/** The notice at the address of an article that was taken down (Pedoman Pemberitaan Media Siber §5). */
export function withdrawnPage(context: Context, { url, record }: Article): WithdrawnPage {
  const { at = record.fields.date, reason = '' } = record.fields.withdrawn ?? {};
  return {
    kind: 'withdrawn',
    url,
    title: context.t('page.withdrawn'),
    description: context.t('page.withdrawn-description'),
    indexed: false,
    at: stampOf(context, context.edition.momentOf(at)),
    reason,
  };
}
