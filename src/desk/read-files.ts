import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkFile } from './check-file.ts';
import type { ContentIndex } from './content-index.ts';
import type { DeskRules, Reading, SourceFile } from './draft.ts';
import { signatureOf } from './signature.ts';

/** Reads each file, or recalls it from the index when it is the same as before. */
export function readFiles(
  root: string,
  sources: readonly SourceFile[],
  rules: DeskRules,
  index: ContentIndex,
): Reading[] {
  return sources.map((source) => {
    const path = join(root, source.file);
    const signature = lookAt(path);
    const known = signature && index.recall(source.file, signature);
    // The index holds only what `keep` below put there, under a seal and the version of this code.
    if (known !== undefined) return known as Reading;
    const bytes = signature && bytesOf(path);
    if (!signature || bytes === undefined) return unreadable(source);
    const reading = checkFile(source, bytes, rules);
    index.keep(source.file, signature, reading);
    return reading;
  });
}

function lookAt(path: string): ReturnType<typeof signatureOf> {
  try {
    return signatureOf(path);
  } catch {
    return undefined;
  }
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
