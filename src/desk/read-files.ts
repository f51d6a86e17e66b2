import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fieldLines } from '#src/schema/field-lines.ts';
import { checkFile } from './check-file.ts';
import type { ContentIndex } from './content-index.ts';
import type { DeskRules, Reading, SourceFile } from './draft.ts';

/** A file that was read and checked alone; without bytes when it could not be read. */
export interface CheckedFile {
  readonly reading: Reading;
  readonly bytes?: Uint8Array;
}

/**
 * Reads and checks files, in any order, and hands on each as it is done: the bytes of a whole archive would fill the
 * memory. It is `src/check-copy.ts`, handed in.
 */
export type CheckFiles = (
  sources: readonly SourceFile[],
  onChecked: (checked: CheckedFile) => void,
) => Promise<void>;

/** Reads a few files at once, or recalls them from the index when they are the same as before. */
export function readFiles(
  root: string,
  sources: readonly SourceFile[],
  rules: DeskRules,
  index: ContentIndex,
): Reading[] {
  return sources.map(
    (source) => recalled(source, index) ?? kept(checkSource(root, source, rules), index),
  );
}

/** Recalls files from the index, and has all that changed read together. */
export async function readManyFiles(
  sources: readonly SourceFile[],
  index: ContentIndex,
  checkFiles: CheckFiles,
): Promise<Reading[]> {
  const known = sources.map((source) => recalled(source, index));
  const changed = sources.filter((_, at) => known[at] === undefined);
  const read = new Map<string, Reading>();
  await checkFiles(changed, (checked) => {
    read.set(checked.reading.draft.file, kept(checked, index));
  });
  return sources.flatMap(({ file }, at) => known[at] ?? read.get(file) ?? []);
}

/** Reads and checks one file alone: never throws. */
export function checkSource(root: string, source: SourceFile, rules: DeskRules): CheckedFile {
  const bytes = bytesOf(join(root, source.file));
  if (bytes === undefined) return { reading: unreadable(source) };
  return { reading: checkFile(source, bytes, rules), bytes };
}

/** A reading as the index has it: without what its file's name tells, and without what it has none of. */
type KeptReading = Omit<Reading['draft'], 'slug' | 'file'> & Partial<Pick<Reading, 'problems'>>;

const NO_PROBLEMS: Reading['problems'] = [];

function recalled({ file, slug }: SourceFile, index: ContentIndex): Reading | undefined {
  // The index holds only what `kept` below put there, under a seal and the version of this code.
  const known = index.recall(file) as KeptReading | undefined;
  if (!known) return undefined;
  const { digest, fields, lines, body, problems = NO_PROBLEMS } = known;
  return { draft: { slug, file, digest, fields, lines, body }, problems };
}

function kept({ reading, bytes }: CheckedFile, index: ContentIndex): Reading {
  const { draft, problems } = reading;
  const { digest, fields, lines, body } = draft;
  const value: KeptReading = {
    ...{ digest, fields, lines, body },
    ...(problems.length > 0 && { problems }),
  };
  if (bytes) index.keep(draft.file, bytes, value);
  return reading;
}

function bytesOf(path: string): Uint8Array | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

function unreadable({ file, slug }: SourceFile): Reading {
  const body = { excerpt: '', words: 0, line: 1, mentions: [] };
  return {
    draft: { slug, file, digest: '', fields: {}, lines: fieldLines({}), body },
    problems: [{ code: 'unreadable-file', severity: 'error', file }],
  };
}
