import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkFile } from './check-file.ts';
import type { ContentIndex } from './content-index.ts';
import type { DeskRules, Reading, SourceFile } from './draft.ts';

/** Reads each file, or recalls it from the index when it is the same as before. */
export function readFiles(
  root: string,
  sources: readonly SourceFile[],
  rules: DeskRules,
  index: ContentIndex,
): Reading[] {
  return sources.map((source) => {
    const known = index.recall(source.file);
    // The index holds only what `keep` below put there, under a seal and the version of this code.
    if (known !== undefined) return known as Reading;
    const bytes = bytesOf(join(root, source.file));
    if (bytes === undefined) return unreadable(source);
    const reading = checkFile(source, bytes, rules);
    index.keep(source.file, bytes, reading);
    return reading;
  });
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
    draft: { slug, file, digest: '', fields: {}, lines: {}, body },
    problems: [{ code: 'unreadable-file', severity: 'error', file }],
  };
}
