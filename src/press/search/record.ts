import type { CustomRecord } from 'pagefind';
import type { Article } from '#src/edition/article.ts';
import { yearOf } from '#src/edition/search.ts';
import type { Calendar } from '#src/calendar.ts';
import { plainText } from '#src/markdown/excerpt.ts';
import { pictureFiles } from '#src/press/pictures/variants.ts';
import type { Language } from '#src/schema/site.ts';

/** What makes a story a record of the search index. */
export interface RecordSource {
  readonly language: Language;
  readonly calendar: Calendar;
  /** Body of a content file, as Markdown. */
  readBody(file: string): string;
}

/**
 * A story as the index has it. Its title and text are searched; `meta` is shown with a result (the page gives all but
 * the title no weight, for Pagefind searches it as well), and filters narrow the results down. Files of the picture
 * follow the address, which is not searched: in `meta`, whoever seeks "media sosial" found all that has a picture in
 * `/media/` and is of anything social.
 */
export function recordOf(article: Article, source: RecordSource): CustomRecord {
  const { headline, labels, published, record, section, url } = article;
  const stamp = source.calendar.stamp(published.instant, published.hasHour);
  const standfirst = record.fields.description;
  return {
    url: [url, ...thumbnailOf(article)].join('#'),
    language: source.language,
    content: [standfirst, plainText(source.readBody(record.file))].filter(Boolean).join('\n'),
    meta: {
      title: headline,
      published: stamp.iso,
      ...(labels.sponsor === undefined ? {} : { sponsor: labels.sponsor }),
    },
    filters: {
      section: [section.slug],
      year: [yearOf(article)],
      kind: [labels.kind],
      ...(labels.unverified ? { label: ['unverified'] } : {}),
    },
  };
}

/** The smallest files of the story's picture, to stand beside a result: JPEG, and AVIF if there is one. */
function thumbnailOf({ record: { fields, pictures } }: Article): readonly string[] {
  const facts = pictures[fields.image ?? ''];
  if (!facts) return [];
  const { jpeg, avif } = pictureFiles(facts);
  return [jpeg[0], avif[0]].flatMap((file) => (file ? [file.url] : []));
}
