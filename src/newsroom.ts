import { calendarOf } from '#src/calendar.ts';
import { copyChecker } from '#src/check-copy.ts';
import { readContent, type ContentSource } from '#src/desk/read-content.ts';
import { signaturesIn, type Signatures } from '#src/desk/signature.ts';
import { cacheFolderOf } from '#src/places.ts';
import { buildEdition, type Edition } from '#src/edition/edition.ts';
import { scanBody } from '#src/markdown/scan.ts';
import { probePicture } from '#src/press/pictures/probe.ts';
import type { Problem } from '#src/schema/problem.ts';
import type { Records } from '#src/schema/record.ts';
import type { Site } from '#src/schema/site.ts';

/** Where a paper lies and when it is made. */
export interface PaperSource {
  /** Folder that holds `content/`. */
  readonly root: string;
  readonly site: Site;
  /** The instant the paper is made for, in milliseconds since the epoch. */
  readonly asOf: number;
  /** What tells the versions of its files apart: by their times, unless whoever asks knows better. */
  readonly signatures?: Signatures;
}

/** A paper, read and linked: what its readers may see, and all that is wrong with it. */
export interface Newsroom extends Omit<PaperSource, 'signatures'> {
  /** What the desk has let pass, drafts included. */
  readonly records: Records;
  readonly edition: Edition;
  readonly problems: readonly Problem[];
  /** Those of them that the desk found; the others are the edition's. */
  readonly deskProblems: readonly Problem[];
  /** Published + hidden + refused articles and other files = files found. */
  readonly counts: {
    readonly found: number;
    readonly published: number;
    readonly hidden: number;
    readonly refused: number;
  };
  readonly cacheFolder: string;
}

/** The copy as if no story were a draft, for writers who look at theirs. Nothing that is published is made of it. */
export function withDrafts({ articles, ...records }: Records): Records {
  const shown = articles.map((article) =>
    article.fields.draft ? { ...article, fields: { ...article.fields, draft: false } } : article,
  );
  return { ...records, articles: shown };
}

/**
 * Reads a paper's copy and makes its edition, of what `choose` makes of the copy. Problems are values here: whoever asked
 * decides what they stop.
 */
export async function openNewsroom(
  source: PaperSource,
  choose = (records: Records): Records => records,
): Promise<Newsroom> {
  const { root, site, asOf } = source;
  const cacheFolder = cacheFolderOf(root);
  const content = await readContent(contentSourceOf(source));
  const { edition, problems } = buildEdition(choose(content.records), site, asOf);
  const { found, refused } = content.counts;
  const { hidden } = edition.counts;
  return {
    root,
    site,
    asOf,
    records: content.records,
    edition,
    problems: [...content.problems, ...problems],
    deskProblems: content.problems,
    counts: { found, refused, hidden, published: found - refused - hidden },
    cacheFolder,
  };
}

/** What the desk needs to read a paper. */
export function contentSourceOf(source: PaperSource): ContentSource {
  const { root, site, signatures = signaturesIn(root) } = source;
  const checkFiles = copyChecker(root, { site, calendar: calendarOf(site), scanBody });
  const cacheFolder = cacheFolderOf(root);
  return { root, site, cacheFolder, signatures, scanBody, checkFiles, probePicture };
}
