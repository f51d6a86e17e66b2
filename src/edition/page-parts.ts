import type { Stamp } from '#src/calendar.ts';
import type { CorrectionKind, Kind } from '#src/schema/article.ts';

/** A place to go and what it is called. */
export interface Link {
  readonly text: string;
  readonly url: string;
}

/** A story that a body names. Whether it is paid stands in the text. */
export interface MentionedStory extends Link {
  /** Not confirmed yet: a label goes before it. */
  readonly unverified?: true;
}

/** A picture as the page needs it; `Page.filesOf` gives its files. */
export interface Picture {
  /** Path from the paper's root, `content/media/teluk.jpg`. */
  readonly source: string;
  readonly alt: string;
  readonly width: number;
  readonly height: number;
  /** Hash of its bytes: it names the picture's files, so a changed picture has new addresses. */
  readonly digest: string;
}

export interface Hero extends Picture {
  readonly caption: string;
  /** With its own word: `Foto: BorneoFlash/IST`, `Ilustrasi: BorneoFlash`. */
  readonly credit: string;
}

/** What every mention of a story must say of it, wherever its headline goes. */
export interface Labels {
  readonly kind: Kind;
  /** Payer of an advertorial; absent when it is not disclosed. */
  readonly sponsor?: string;
  readonly unverified: boolean;
}

/** A story in a list. */
export interface Teaser {
  readonly labels: Labels;
  readonly slug: string;
  readonly url: string;
  readonly headline: string;
  readonly standfirst: string;
  readonly published: Stamp;
  readonly section: Link;
  /** First tag as written: the kicker where the section is known already. */
  readonly topic?: string;
  readonly bylines: readonly string[];
  readonly minutes: number;
  readonly picture?: Picture;
  /** Face of the writer, for opinion. */
  readonly portrait?: Picture;
}

/** A byline: a person and their page. */
export interface Byline extends Link {
  readonly role?: string;
  readonly photo?: Picture;
}

export interface Correction {
  readonly at: Stamp;
  /** Id of its note on the article's page. */
  readonly anchor: string;
  readonly kind: CorrectionKind;
  readonly text: string;
}

/** A house ad in force. */
export interface Ad {
  readonly slot: string;
  readonly url: string;
  readonly picture: Picture;
  readonly advertiser: string;
}

/** A space kept free for an ad, in CSS pixels, and what stands in it, if the page itself may say so. */
export interface AdSpace {
  readonly slot: string;
  readonly width: number;
  readonly height: number;
  readonly ad?: Ad;
}

/** An ad's space on a page, and that of the slot that takes its place on phones. */
export interface AdBox extends AdSpace {
  readonly phone?: AdSpace;
}

/** The stories of one day, under its name. */
export interface Day {
  readonly date: string;
  readonly text: string;
  readonly stories: readonly Teaser[];
}

/** A month as a sheet on the wall. */
export interface MonthCalendar {
  /** Names of the days, Monday first. */
  readonly weekdays: readonly string[];
  /** Seven days each; nothing where another month's would stand. */
  readonly weeks: readonly (readonly (CalendarDay | null)[])[];
}
export interface CalendarDay {
  readonly day: number;
  /** `2024-10-08` */
  readonly date: string;
  /** Number of its stories. */
  readonly stories: number;
}

/** A section on the front page. */
export interface Rubric {
  readonly section: Link;
  readonly stories: readonly Teaser[];
}
