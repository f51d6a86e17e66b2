import type { PageFields } from '#src/schema/page.ts';
import type { ContentRecord } from '#src/schema/record.ts';
import type { StandingPage } from '../page-models.ts';
import { illustrationsOf } from '../picture.ts';
import type { Context } from './context.ts';
import { mentionedIn } from './teaser.ts';

/** A standing page: masthead, guidelines, about, contact. */
export function standingPage(context: Context, record: ContentRecord<PageFields>): StandingPage {
  const { title, description } = record.fields;
  return {
    kind: 'page',
    url: context.edition.urls.page(record.slug),
    title,
    description: description ?? (record.body.excerpt || title),
    indexed: true,
    file: record.file,
    digest: record.digest,
    mentioned: mentionedIn(context, record),
    illustrations: illustrationsOf(record),
  };
}
