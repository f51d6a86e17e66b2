import { hash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Problem } from '#src/schema/problem.ts';
import type { ContentRecord, PictureFacts, Records } from '#src/schema/record.ts';
import type { Site } from '#src/schema/site.ts';
import { INDEX_FILE, openContentIndex } from './content-index.ts';
import type { ContentIndex } from './content-index.ts';
import { surveyContent } from './content-survey.ts';
import type { Survey } from './content-survey.ts';
import type { Draft, ScanBody, WholeDraft } from './draft.ts';
import { draftsOf } from './drafts.ts';
import type { Drafts } from './drafts.ts';
import { indexVersion } from './index-version.ts';
import { resolveBylines } from './people-named.ts';
import { readPictures } from './pictures.ts';
import type { ProbePicture } from './pictures.ts';
import { byPlace } from './problem-order.ts';
import { readManyFiles, type CheckFiles } from './read-files.ts';
import { referenceProblems } from './references.ts';
import type { Signatures } from './signature.ts';
import { idProblems, slugProblems } from './unique-names.ts';

/** Where the paper lies, and what reads its bodies and pictures. */
export interface ContentSource {
  /** Folder that holds `content/`. */
  readonly root: string;
  readonly site: Site;
  /** Folder of the index of what was read before, `.warta` in the root; it may be thrown away at any time. */
  readonly cacheFolder: string;
  /** What tells the versions of its files apart. */
  readonly signatures: Signatures;
  readonly scanBody: ScanBody;
  readonly checkFiles: CheckFiles;
  readonly probePicture: ProbePicture;
}

/** The paper's copy: what is sound, everything that is wrong, and how many files that makes. */
export interface Content {
  readonly records: Records;
  readonly problems: readonly Problem[];
  readonly counts: { readonly found: number; readonly refused: number };
}

/**
 * Reads all of `content/`: every file is checked alone, then against the others. Nothing stops at the first
 * mistake; a file with an error is left out of the records and counted as refused. Same files, same answer,
 * whatever was read before.
 */
export async function readContent(source: ContentSource): Promise<Content> {
  const { root, site, cacheFolder, signatures } = source;
  const missing = noContent(root);
  if (missing)
    return { records: NO_RECORDS, problems: [missing], counts: { found: 0, refused: 0 } };
  const index = openContentIndex(cacheFolder, indexVersion(site), signatures);
  return readSurveyed(source, surveyContent(root), index, () => true);
}

/**
 * Reads and checks the files of a survey, and closes the index. `isChecked`: is what a draft says of others compared with
 * what is there?
 */
export async function readSurveyed(
  { root, site, cacheFolder, checkFiles, probePicture }: ContentSource,
  survey: Survey,
  index: ContentIndex,
  isChecked: (draft: Draft<unknown>) => boolean,
): Promise<Content> {
  const readings = await readManyFiles(survey.sources, index, checkFiles);
  const drafts = draftsOf(survey.sources, readings);
  const pictures = await readPictures(root, drafts, survey.others, index, probePicture);
  index.close();
  const bylines = resolveBylines(drafts);
  const problems = [
    ...survey.problems,
    ...slugProblems(survey.sources),
    ...readings.flatMap((reading) => reading.problems),
    ...idProblems(drafts),
    ...referenceProblems(drafts, site, isChecked),
    ...bylines.problems,
    ...pictures.problems,
    ...indexProblems(index.state(), relative(root, join(cacheFolder, INDEX_FILE))),
  ].sort(byPlace);
  const refused = new Set(
    problems.flatMap(({ severity, file }) => (severity === 'error' ? [file] : [])),
  );
  const sound = recordsOf({ ...drafts, articles: bylines.articles }, refused, pictures.byFile);
  const found = survey.sources.length;
  const kept = Object.values(sound).flat().length;
  return { records: sound, problems, counts: { found, refused: found - kept } };
}

function recordsOf(
  drafts: Drafts,
  refused: ReadonlySet<string>,
  pictures: ReadonlyMap<string, Readonly<Record<string, PictureFacts>>>,
): Records {
  const whole = <Fields>(all: readonly Draft<Fields>[]): ContentRecord<Fields>[] =>
    all
      .filter((draft): draft is WholeDraft<Fields> => !refused.has(draft.file))
      .map((draft) => withPictures(draft, pictures.get(draft.file) ?? {}));
  const [home] = whole(drafts.home);
  return {
    articles: whole(drafts.articles),
    people: whole(drafts.people),
    sections: whole(drafts.sections),
    tags: whole(drafts.tags),
    pages: whole(drafts.pages),
    ads: whole(drafts.ads),
    ...(home && { home }),
  };
}

function withPictures<Fields>(
  draft: WholeDraft<Fields>,
  pictures: Readonly<Record<string, PictureFacts>>,
): ContentRecord<Fields> {
  const shown = Object.entries(pictures).map(
    ([name, { source, digest }]) => `${name}=${source} ${digest}`,
  );
  if (shown.length === 0) return { ...draft, pictures };
  const digest = hash('sha256', [draft.digest, ...shown.sort()].join('\n')).slice(0, 32);
  return { ...draft, digest, pictures };
}

function indexProblems(state: 'sound' | 'rebuilt' | 'unusable', path: string): Problem[] {
  if (state === 'sound') return [];
  const file = path.split(sep).join('/');
  return [{ code: `index-${state}`, severity: 'warning', file }];
}

const NO_RECORDS: Records = {
  articles: [],
  people: [],
  sections: [],
  tags: [],
  pages: [],
  ads: [],
};

/** What is wrong with a folder that holds no `content/`. */
export function noContent(root: string): Problem | undefined {
  if (existsSync(join(root, 'content'))) return undefined;
  return { code: 'no-content', severity: 'error', file: 'content' };
}
