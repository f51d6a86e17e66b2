import type { Stamp } from '#src/calendar.ts';
import type { Translate } from '#src/i18n/strings.ts';
import type { Article, Moment } from '../article.ts';
import type { Edition } from '../edition.ts';
import type { AdBox, Link, Teaser } from '../page-parts.ts';
import type { Person } from '../person.ts';
import type { RunningHash } from '../running-hash.ts';
import type { StoryHashes } from '../story-hashes.ts';
import type { Surroundings } from '../surroundings.ts';
import type { WrittenTag } from '../tag.ts';

/** What every model is made from: the edition, and words in the paper's language. */
export interface Context {
  readonly edition: Edition;
  readonly t: Translate;
  /** Hashes of its stories, taken when first asked for; none when they are not all at hand. */
  readonly stories: () => StoryHashes | undefined;
  /** Ad boxes of pages that outlive their ads. */
  readonly boxes: readonly AdBox[];
  /** What premises of pages with these boxes begin with, by what stands under every page; kept once taken. */
  readonly beginnings: Map<string, RunningHash>;
  /** Stories as lists show them, kept once made. */
  readonly teasers: WeakMap<Article, Teaser>;
  /** A tag as its articles show it, kept likewise. */
  readonly tagLink: (tag: WrittenTag) => Link;
  /** What an article shows of a tag and of a person, as hashes, kept likewise. */
  readonly tagHash: (tag: WrittenTag) => RunningHash;
  readonly personHash: (person: Person) => RunningHash;
  /** Stories around an article: its model is made of them, and its inputs are asked for next. */
  readonly surroundings: (article: Article) => Surroundings;
}

export function stampOf({ edition }: Context, { instant, hasHour }: Moment): Stamp {
  return edition.calendar.stamp(instant, hasHour);
}
