import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { digestOf } from './file-state.ts';
import type { CopyOutput, SearchOutput } from './outputs.ts';
import { placeFile } from './pictures/cache.ts';

/** Puts a file that is there already into the site and gives the digest of its bytes. */
export function putFile(output: CopyOutput | SearchOutput, to: string): string {
  return output.how === 'copy' ? copy(output.from, to) : placeSearch(output, to);
}

function copy(from: string, to: string): string {
  mkdirSync(dirname(to), { recursive: true });
  copyFileSync(from, to);
  return digestOf(readFileSync(to));
}

/** Throws when the cache does not hold what was indexed: then the bundle is forgotten there, to be indexed anew. */
function placeSearch({ file, from, bundle, digest }: SearchOutput, to: string): string {
  if (digestIn(from) !== digest) {
    rmSync(bundle, { recursive: true, force: true });
    throw new Error(`${file} was damaged in the cache, and is forgotten there. Build again.`);
  }
  placeFile(from, to);
  return digest;
}

function digestIn(file: string): string | undefined {
  return existsSync(file) ? digestOf(readFileSync(file)) : undefined;
}
