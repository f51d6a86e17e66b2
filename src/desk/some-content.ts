import { calendarOf } from '#src/calendar.ts';
import type { ContentIndex } from './content-index.ts';
import { openContentIndex } from './content-index.ts';
import type { Survey } from './content-survey.ts';
import type { Reading, SourceFile } from './draft.ts';
import { indexVersion } from './index-version.ts';
import { readSurveyed, type Content, type ContentSource } from './read-content.ts';
import { readFiles } from './read-files.ts';

/** A part of a paper's copy, for whoever knows that the rest is as it was. */
export interface SomeContent {
  /** What files say alone, in the order in which they are given. */
  readings(sources: readonly SourceFile[]): readonly Reading[];
  /**
   * Reads some files as `readContent` would. What a file says of others is checked for those that are `fresh` alone,
   * against the files that are read with it.
   */
  content(survey: Survey, fresh: ReadonlySet<string>): Promise<Content>;
  /** Keeps in the index what was read anew. */
  close(): void;
}

/** Opens a paper's copy without reading it: files are looked up in the index one by one, and each is read once. */
export function openSomeContent(source: ContentSource): SomeContent {
  const { root, site, cacheFolder, signatures, scanBody } = source;
  const kept = openContentIndex(cacheFolder, indexVersion(site), signatures, 'some');
  const index = remembering(kept);
  const rules = { site, calendar: calendarOf(site), scanBody };
  return {
    readings: (sources) => readFiles(root, sources, rules, index),
    content: (survey, fresh) => readSurveyed(source, survey, index, ({ file }) => fresh.has(file)),
    close: kept.close,
  };
}

/** Each file is looked up once, and the index stays open for more. */
function remembering(index: ContentIndex): ContentIndex {
  const known = new Map<string, unknown>();
  return {
    ...index,
    close: () => undefined,
    recall(path) {
      if (!known.has(path)) known.set(path, index.recall(path));
      return known.get(path);
    },
    keep(path, bytes, value) {
      known.set(path, value);
      index.keep(path, bytes, value);
    },
  };
}
