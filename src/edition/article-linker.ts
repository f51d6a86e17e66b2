import type { Calendar } from '#src/calendar.ts';
import type { ArticleFields } from '#src/schema/article.ts';
import type { ContentRecord } from '#src/schema/record.ts';
import type { Article, Moment } from './article.ts';
import { labelsOf, statusOf } from './article.ts';
import type { Person } from './person.ts';
import type { Section } from './section.ts';
import type { TagReader } from './tag.ts';
import { writtenTags } from './tag.ts';
import type { Urls } from './urls.ts';

/** What an article is linked to. */
export interface Directory {
  readonly asOf: number;
  readonly calendar: Calendar;
  readonly urls: Urls;
  readonly sections: ReadonlyMap<string, Section>;
  readonly tags: TagReader;
  /** Those whom a byline names, in its order; one list for one and the same byline. */
  people(names: readonly string[]): readonly Person[];
  momentOf(written: string): Moment;
}

const NOBODY: readonly string[] = [];

/**
 * Links a checked record to its section, people and tags. Undefined when its section or all its authors are missing:
 * then the desk has refused the file that should name them, and said so.
 */
export function linkArticle(
  record: ContentRecord<ArticleFields>,
  directory: Directory,
): Article | undefined {
  const { slug, file, fields, body } = record;
  const { asOf, calendar, momentOf, urls } = directory;
  const section = directory.sections.get(fields.section);
  const authors = directory.people(fields.author);
  if (!section || authors.length === 0) return undefined;
  const published = momentOf(fields.date);
  const { year, month, day, date, yearMonth } = calendar.dayOf(published.instant);
  const updated = fields.updated === undefined ? undefined : momentOf(fields.updated);
  const parts = { year, month, day, section: section.slug, slug, id: fields.id };
  return Object.freeze({
    slug,
    file,
    url: urls.article(parts),
    status: statusOf(fields, published.instant, asOf),
    headline: fields.title,
    standfirst: fields.description ?? body.excerpt,
    published,
    day: date,
    month: yearMonth,
    ...(updated && updated.instant <= asOf ? { updated } : {}),
    section,
    authors,
    editors: directory.people(fields.editor ?? NOBODY),
    tags: writtenTags(fields.tags, directory.tags),
    labels: labelsOf(fields),
    record,
  });
}
