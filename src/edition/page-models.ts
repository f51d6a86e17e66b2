import type { Stamp } from '#src/calendar.ts';
import type {
  AdBox,
  Byline,
  Correction,
  Hero,
  Labels,
  Link,
  MentionedStory,
  Picture,
  Rubric,
  Teaser,
} from './page-parts.ts';
import type { PageBase } from './page-base.ts';
import type {
  IndexPage,
  ListingPage,
  MonthPage,
  PersonPage,
  SearchPage,
  SectionPage,
  TagPage,
} from './list-models.ts';

export interface HomePage extends PageBase {
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

export interface ArticlePage extends PageBase {
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
  /** The next older story of the section, wherever else it stands on the page. */
  readonly previous?: Link;
  readonly ads: readonly AdBox[];
  /** What the body's directives name, resolved: stories by slug. */
  readonly mentioned: Readonly<Record<string, MentionedStory>>;
  /** What the body shows: pictures by the words that name them there. */
  readonly illustrations: Readonly<Record<string, Picture>>;
}

/** What stands at the address of an article that was taken down. */
export interface WithdrawnPage extends PageBase {
  readonly kind: 'withdrawn';
  readonly at: Stamp;
  readonly reason: string;
}

export interface StandingPage extends PageBase {
  readonly kind: 'page';
  readonly file: string;
  readonly digest: string;
  readonly mentioned: Readonly<Record<string, MentionedStory>>;
  readonly illustrations: Readonly<Record<string, Picture>>;
}

export interface CorrectionsPage extends PageBase {
  readonly kind: 'corrections';
  readonly heading: string;
  readonly feed: string;
  readonly entries: readonly (Correction & { readonly article: Link })[];
}

/** How to follow the paper. */
export interface SubscribePage extends PageBase {
  readonly kind: 'subscribe';
  /** Feeds of the whole paper, then those of its sections. */
  readonly whole: readonly Link[];
  readonly sections: readonly Link[];
}

export interface NotFoundPage extends PageBase {
  readonly kind: 'not-found';
  readonly latest: readonly Teaser[];
}

/** What stands in for a page that cannot be fetched; a script lists the stories that the reader's device keeps. */
export interface OfflinePage extends PageBase {
  readonly kind: 'offline';
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
  | SubscribePage
  | SearchPage
  | NotFoundPage
  | OfflinePage;

export type PageKind = PageModel['kind'];

/** What the body of an article is made from, without what stands around it. */
export type BodyModel = Pick<
  ArticlePage,
  'kind' | 'file' | 'labels' | 'dateline' | 'mentioned' | 'illustrations'
>;
