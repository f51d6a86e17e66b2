import type { Stamp } from '#src/calendar.ts';
import type {
  AdBox,
  Byline,
  Correction,
  Day,
  Hero,
  Labels,
  Link,
  Picture,
  Rubric,
  Teaser,
} from './page-parts.ts';

interface Base {
  /** Address from the root, with both slashes: `/2024/10/x/`. */
  readonly url: string;
  /** Heading of the page and title of its window, without the paper's name. */
  readonly title: string;
  readonly description: string;
  readonly indexed: boolean;
}

export interface HomePage extends Base {
  readonly kind: 'home';
  readonly newest?: Stamp;
  readonly place: string;
  readonly lead?: Teaser;
  readonly leadRelated: readonly Teaser[];
  readonly seconds: readonly Teaser[];
  readonly latest: readonly Teaser[];
  readonly rubrics: readonly Rubric[];
  readonly picks: readonly Teaser[];
  readonly advertorials: readonly Teaser[];
  readonly ads: readonly AdBox[];
}

export interface ArticlePage extends Base {
  readonly labels: Labels;
  readonly kind: 'article';
  readonly slug: string;
  /** File of the article: the press asks for its body by this. */
  readonly file: string;
  readonly digest: string;
  readonly headline: string;
  readonly standfirst: string;
  readonly section: Link;
  readonly authors: readonly Byline[];
  readonly editors: readonly Byline[];
  readonly published: Stamp;
  readonly updated?: Stamp;
  readonly minutes: number;
  readonly words: number;
  /** `BorneoFlash.com, JAKARTA –`; absent without a dateline. */
  readonly dateline?: string;
  readonly place?: string;
  readonly hero?: Hero;
  readonly ai?: string;
  readonly tags: readonly Link[];
  readonly corrections: readonly Correction[];
  readonly related: readonly Teaser[];
  /** Older stories of the section. */
  readonly more: readonly Teaser[];
  readonly previous?: Link;
  readonly ads: readonly AdBox[];
  /** What the body's directives name, resolved: stories by slug. */
  readonly mentioned: Readonly<Record<string, Link>>;
  /** What the body shows: pictures by the words that name them there. */
  readonly illustrations: Readonly<Record<string, Picture>>;
}

/** What stands at the address of an article that was taken down. */
export interface WithdrawnPage extends Base {
  readonly kind: 'withdrawn';
  readonly at: Stamp;
  readonly reason: string;
}

/** A landing page of stories: the newest 20 to 39, then the way on to older, numbered pages. */
interface Landing extends Base {
  readonly heading: string;
  readonly stories: readonly Teaser[];
  readonly feed: string;
  /** Newest numbered page, when there is one. */
  readonly older?: Link;
  readonly ads: readonly AdBox[];
}

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
  readonly mentioned: Readonly<Record<string, Link>>;
  readonly illustrations: Readonly<Record<string, Picture>>;
}

/** A numbered page of a section, tag or person, counted from the oldest: once full it never changes. */
export interface ListingPage extends Base {
  readonly kind: 'listing';
  readonly of: Link;
  readonly number: number;
  readonly stories: readonly Teaser[];
  readonly newer: Link;
  readonly older?: Link;
  readonly ads: readonly AdBox[];
}

export interface IndexPage extends Base {
  readonly kind: 'index';
  readonly years: readonly { readonly year: string; readonly months: readonly Link[] }[];
  readonly sections: readonly Link[];
}

export interface MonthPage extends Base {
  readonly kind: 'month';
  readonly days: readonly Day[];
  readonly newer?: Link;
  readonly older?: Link;
}

export interface StandingPage extends Base {
  readonly kind: 'page';
  readonly file: string;
  readonly digest: string;
  readonly mentioned: Readonly<Record<string, Link>>;
  readonly illustrations: Readonly<Record<string, Picture>>;
}

export interface CorrectionsPage extends Base {
  readonly kind: 'corrections';
  readonly entries: readonly (Correction & { readonly article: Link })[];
}

export interface NotFoundPage extends Base {
  readonly kind: 'not-found';
  readonly latest: readonly Teaser[];
}

export type PageModel =
  | HomePage
  | ArticlePage
  | WithdrawnPage
  | SectionPage
  | TagPage
  | PersonPage
  | ListingPage
  | IndexPage
  | MonthPage
  | StandingPage
  | CorrectionsPage
  | NotFoundPage;

export type PageKind = PageModel['kind'];

/** An address of the edition and how to make its model, which is made only when asked for. */
export interface PageRef {
  readonly kind: PageKind;
  readonly url: string;
  model(): PageModel;
}
