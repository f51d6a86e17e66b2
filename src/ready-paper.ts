import type { Calendar } from '#src/calendar.ts';
import type { GitFiles } from '#src/desk/git-files.ts';
import type { Newsroom, PaperSource } from '#src/newsroom.ts';
import type { FaultFinder } from '#src/fault-finder.ts';
import type { Extent } from '#src/paper-outputs.ts';
import type { Prepared } from '#src/publish.ts';
import type { Problem } from '#src/schema/problem.ts';

/** A paper that is to be published: where to, and what tells the versions of its sources apart. */
export interface PaperToPublish extends Required<PaperSource> {
  /** Folder of the site. */
  readonly out: string;
  /** What Git knows of its sources; undefined where there is no Git. */
  readonly git: GitFiles | undefined;
  /** Looks through the site's files. */
  readonly finder: FaultFinder;
  /** Version of the templates that make it. */
  readonly templateVersion: string;
  /** Where the site lies, what makes it, and how the paper is configured, as one text. */
  readonly setting: string;
}

/** A paper that was read, whole or in its newest part, and what is to be said and done about it. */
export interface ReadyPaper {
  readonly path: 'fast' | 'general';
  readonly counts: Newsroom['counts'];
  readonly problems: readonly Problem[];
  readonly calendar: Calendar;
  /** Next instant at which the site would be another one, in milliseconds since the epoch. */
  readonly nextDue: number | undefined;
  /** Plans the publish; to be asked for when nothing is wrong. */
  prepare(): Promise<Prepared>;
  /** Once it is published: leaves what lets the next publish do without the archive. Never fails. */
  keepShelf(extent: Extent): void;
}
