import type { CustomRecord } from 'pagefind';
import type { Article } from '#src/edition/article.ts';
import { yearOf } from '#src/edition/search.ts';
import type { Calendar } from '#src/calendar.ts';
import { plainText } from '#src/markdown/excerpt.ts';
import { pictureFiles } from '#src/press/pictures/variants.ts';
import type { Language } from '#src/schema/site.ts';

/** A story to be indexed: all but its body, which is read where it is indexed. Plain data, so that it can go to a thread. */
export interface StoryToIndex {
  /** Content file that holds the body. */
  readonly file: string;
  readonly standfirst: string | undefined;
  readonly about: Omit<CustomRecord, 'content'>;
}

/**
 * A story for the index. Its title and text are searched; `meta` is shown with a result (the page gives all but the title
 * no weight, for Pagefind searches it as well), and filters narrow the results down. Files of the picture follow the
 * address, which is not searched: in `meta`, whoever seeks "media sosial" found all that has a picture in `/media/` and is
 * of anything social.
 */
export function storyToIndex(
  article: Article,
  language: Language,
  calendar: Calendar,
): StoryToIndex {
  const { headline, labels, published, record, section, url } = article;
  const stamp = calendar.stamp(published.instant, published.hasHour);
  const about = {
    url: [url, ...thumbnailOf(article)].join('#'),
    language,
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
  return { file: record.file, standfirst: record.fields.description, about };
}

/** The story as the index has it; `readBody` gives the body of a content file, as Markdown. */
export function recordOf(
  { file, standfirst, about }: StoryToIndex,
  readBody: (file: string) => string,
): CustomRecord {
  const content = [standfirst, plainText(readBody(file))].filter(Boolean).join('\n');
  return { ...about, content };
}

/** The smallest files of the story's picture, to stand beside a result: JPEG, and AVIF if there is one. */
function thumbnailOf({ record: { fields, pictures } }: Article): readonly string[] {
  const facts = pictures[fields.image ?? ''];
  if (!facts) return [];
  const { jpeg, avif } = pictureFiles(facts);
  return [jpeg[0], avif[0]].flatMap((file) => (file ? [file.url] : []));
}
