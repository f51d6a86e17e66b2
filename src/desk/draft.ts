import type { Calendar } from '#src/calendar.ts';
import type { BodyFacts, ContentRecord } from '#src/schema/record.ts';
import type { Finding, Problem } from '#src/schema/problem.ts';
import type { Site } from '#src/schema/site.ts';
import type { Collection, FieldsOf } from './collections.ts';

/** A file of `content/` before it is read. */
export interface SourceFile {
  /** Path from the paper's root, with forward slashes. */
  readonly file: string;
  readonly collection: Collection;
  readonly slug: string;
}

/**
 * A file as it reads alone. A key that is at fault is left out of `fields`, so that what depends on the others
 * is checked all the same and an editor sees every problem at once.
 */
export interface Draft<Fields> extends Omit<ContentRecord<Fields>, 'fields' | 'pictures'> {
  readonly fields: Partial<Fields>;
}

/** A draft in which nothing is at fault. */
export type WholeDraft<Fields> = Omit<ContentRecord<Fields>, 'pictures'>;

/** What one file gave: the content index keeps what of it the file's name does not tell, so it is plain JSON. */
export interface Reading {
  readonly draft: Draft<FieldsOf[Collection]>;
  readonly problems: readonly Problem[];
}

/** Reads a body for what the desk must know of it; it is `src/markdown/scan.ts`, handed in. */
export type ScanBody = (
  markdown: string,
  firstLine: number,
) => Pick<BodyFacts, 'excerpt' | 'words' | 'mentions'> & { readonly problems: readonly Finding[] };

/** What a single file is checked against. */
export interface DeskRules {
  readonly site: Site;
  /** Made once, for making it costs more than reading a file. */
  readonly calendar: Calendar;
  readonly scanBody: ScanBody;
}
