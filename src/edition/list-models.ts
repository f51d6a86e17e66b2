import type { PageBase } from './page-base.ts';
import type {
  AdBox,
  Day,
  Link,
  MentionedStory,
  MonthCalendar,
  Picture,
  Teaser,
} from './page-parts.ts';

/** A landing page of stories: the newest 20 to 39, then the way on to older, numbered pages. */
interface Landing extends PageBase {
  readonly heading: string;
  readonly stories: readonly Teaser[];
  readonly feed: string;
  /** Newest numbered page, when there is one. */
  readonly older?: Link;
  readonly ads: readonly AdBox[];
}

/** `stories` open the page, a lead and three beside it; the rest of the landing stands under its `days`. */
export interface SectionPage extends Landing {
  readonly kind: 'section';
  readonly days: readonly Day[];
  /** Months in which the paper published, newest first. */
  readonly months: readonly Link[];
}

export interface TagPage extends Landing {
  readonly kind: 'tag';
}

export interface PersonPage extends Landing {
  readonly kind: 'person';
  readonly file: string;
  readonly digest: string;
  readonly role?: string;
  readonly photo?: Picture;
  readonly email?: string;
  readonly links: readonly string[];
  readonly active: boolean;
  readonly mentioned: Readonly<Record<string, MentionedStory>>;
  readonly illustrations: Readonly<Record<string, Picture>>;
}

/** A numbered page of a section, tag or person, counted from the oldest: it is full, and its stories stay. */
export interface ListingPage extends PageBase {
  readonly kind: 'listing';
  readonly of: Link;
  readonly number: number;
  /** Of a tag or a person; a section's stand under their `days`, as on its landing page. */
  readonly stories: readonly Teaser[];
  readonly days: readonly Day[];
  readonly newer: Link;
  readonly older?: Link;
  readonly ads: readonly AdBox[];
}

export interface IndexPage extends PageBase {
  readonly kind: 'index';
  readonly years: readonly { readonly year: string; readonly months: readonly Link[] }[];
  readonly sections: readonly Link[];
}

export interface MonthPage extends PageBase {
  readonly kind: 'month';
  readonly calendar: MonthCalendar;
  readonly days: readonly Day[];
  readonly newer?: Link;
  readonly older?: Link;
}

export interface SearchPage extends PageBase {
  readonly kind: 'search';
  /** Address of the list of search bundles. */
  readonly bundles: string;
  /** What the page's address calls its filters. */
  readonly words: Readonly<Record<'section' | 'year' | 'paid', string>>;
  readonly sections: readonly (Link & { readonly slug: string })[];
  /** Newest first. */
  readonly years: readonly string[];
}
