import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What decides how a page looks and is made, besides the copy: the program and what it is built with. */
const FOLDER = 'src';
/** The mark is what icons are made of where a paper has none. */
const FILES = ['astro.config.ts', 'package-lock.json', 'public/icon.svg'];
const NOT_SOURCES = /\.test\.ts$|^src\/testing\/|^src\/site\.config\.ts$/;

/**
 * Version of the templates: a hash of the program's sources and its lock file (which pins Astro).
 * `site.config.ts` stays out, for the paper is data that reaches the pages in their models.
 */
export function templateVersion(programRoot: string): string {
  const hash = createHash('sha256');
  const options = { recursive: true, withFileTypes: true } as const;
  const files = readdirSync(join(programRoot, FOLDER), options)
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(programRoot.length + 1))
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => !NOT_SOURCES.test(file))
    .concat(FILES)
    .sort();
  for (const file of files) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(programRoot, file)))
      .update('\0');
  }
  return hash.digest('hex').slice(0, 16);
}
