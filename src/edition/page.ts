import type { Language } from '#src/schema/site.ts';
import type { PageModel } from './page-models.ts';
import type { Link, Picture } from './page-parts.ts';

/** What all pages share: the paper, as its readers see it. */
export interface Paper {
  readonly name: string;
  readonly url: string;
  readonly language: Language;
  readonly tagline: string;
  readonly copyright: string;
  /** May stories that were read be opened without a connection? */
  readonly isKeptOffline: boolean;
  /** Name of the time zone's clock, `WITA`. */
  readonly clock: string;
  readonly home: string;
  readonly index: string;
  readonly corrections: string;
  readonly subscribe: string;
  readonly search: string;
  readonly feed: string;
  /** WebSub hub of the feeds. */
  readonly hub?: string;
  readonly sections: readonly Link[];
  /** Standing pages about the paper, and those on how to reach it. */
  readonly about: readonly Link[];
  readonly contact: readonly Link[];
  /** Places elsewhere where readers can follow the paper. */
  readonly follow: readonly Link[];
}

/** Files of a picture, smallest first, in each format. */
export interface PictureFiles {
  readonly avif: readonly PictureFile[];
  readonly jpeg: readonly PictureFile[];
}
export interface PictureFile {
  readonly url: string;
  readonly width: number;
}
/** Gives the files of any picture that a page shows. */
export type FilesOf = (picture: Picture) => PictureFiles;

/** What stands in the head of a page. */
export interface Head {
  /** Title of the window. */
  readonly title: string;
  readonly canonical: string;
  readonly robots?: string;
  /** Open Graph and Twitter: property and content. */
  readonly properties: readonly (readonly [string, string])[];
  /** JSON-LD, ready to stand in a script element. */
  readonly jsonLd?: string;
  readonly feeds: readonly Link[];
  /** What the browser may fetch before it is asked to, as JSON. */
  readonly speculation: string;
}

/** A page model completed by the press: all that a page file shows (`Astro.locals.page`). */
export interface Page<Model extends PageModel = PageModel> {
  readonly model: Model;
  readonly paper: Paper;
  readonly head: Head;
  /** Body as safe HTML; empty where the kind has none. */
  readonly body: string;
  readonly filesOf: FilesOf;
  /** Content Security Policy of the page; the dev server has none. */
  readonly policy?: string | undefined;
}
