import type { ArticleFields } from '#src/schema/article.ts';
import type { ContentRecord } from '#src/schema/record.ts';
import type { Labels } from './page-parts.ts';
import type { Person } from './person.ts';
import type { Section } from './section.ts';
import type { WrittenTag } from './tag.ts';

/** An instant, and whether its hour is known. */
export interface Moment {
  /** Milliseconds since the epoch. */
  readonly instant: number;
  readonly hasHour: boolean;
}

/** A draft or a scheduled article is as if it were not there; a withdrawn one leaves a notice at its address. */
export type Status = 'draft' | 'scheduled' | 'withdrawn' | 'public';

/** A story, linked to its section, people and tags. */
export interface Article {
  readonly slug: string;
  readonly file: string;
  readonly url: string;
  readonly status: Status;
  readonly headline: string;
  readonly standfirst: string;
  readonly published: Moment;
  /** Day in the paper's time zone, `2024-10-08`. */
  readonly day: string;
  /** Month in the paper's time zone, `2024-10`. */
  readonly month: string;
  /** Last change that a reader should know of; absent until its instant has come. */
  readonly updated?: Moment;
  readonly section: Section;
  readonly authors: readonly Person[];
  readonly editors: readonly Person[];
  readonly tags: readonly WrittenTag[];
  readonly labels: Labels;
  readonly record: ContentRecord<ArticleFields>;
}

/** Order of all lists: by instant, newest first, then by slug. Slugs are unique, so the order is total. */
export function newestFirst(a: Article, b: Article): number {
  return (
    b.published.instant - a.published.instant || (a.slug < b.slug ? -1 : a.slug > b.slug ? 1 : 0)
  );
}

/** Index of the first story of a list (newest first) that is older than the article, in the order of lists. */
export function placeAfter(article: Article, list: readonly Article[]): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const other = list[middle];
    if (other && newestFirst(other, article) <= 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * What becomes of an article at an instant. A draft stays one whatever else it says; a withdrawn article is taken
 * down at once, also when its `at` lies ahead; and what was never public leaves no notice behind.
 */
export function statusOf(fields: ArticleFields, published: number, asOf: number): Status {
  if (fields.draft) return 'draft';
  if (published > asOf) return 'scheduled';
  return fields.withdrawn ? 'withdrawn' : 'public';
}

export function isPublic(article: Article): boolean {
  return article.status === 'public';
}

/** Slugs of those whose name an article carries, each once. */
export function namesOn({ authors, editors }: Article): readonly string[] {
  return [...new Set([...authors, ...editors].map(({ slug }) => slug))];
}

/** Is it paid for? Such stories are kept out of the latest, the lead and related stories. */
export function isPaid({ labels }: Article): boolean {
  return labels.kind === 'advertorial';
}

/**
 * Last instant at which the story changed: its publication, or the update that readers were told of. One told by its day
 * alone may seem to lie before.
 */
export function lastChange({ published, updated }: Article): Moment {
  return updated && updated.instant > published.instant ? updated : published;
}

const UNDISCLOSED = /^(?:tidak disebutkan|not disclosed)$/i;

/** Labels of a story. An old advertorial may say that its payer is not disclosed: then it names none. */
export function labelsOf({ kind, sponsor, unverified }: ArticleFields): Labels {
  const payer = sponsor === undefined || UNDISCLOSED.test(sponsor) ? undefined : sponsor;
  return { kind, unverified, ...(payer === undefined ? {} : { sponsor: payer }) };
}

const WORDS_A_MINUTE = 200;

/** Minutes it takes to read: at least one. */
export function minutesOf({ record }: Article): number {
  return Math.max(1, Math.ceil(record.body.words / WORDS_A_MINUTE));
}
