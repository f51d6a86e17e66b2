import { readFileSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import { join } from 'node:path';
import type { Article } from '#src/edition/article.ts';
import type { SearchBundle } from '#src/edition/search.ts';
import type { Site } from '#src/schema/site.ts';
import { shortHash } from '../short-hash.ts';

/** What decides how a story is read, dated and indexed, and where its picture is: these files, and the libraries under them. */
const SOURCES = [
  'press/search/record.ts',
  'press/search/index-bundle.ts',
  'press/pictures/recipe.ts',
  'press/pictures/variants.ts',
  'markdown/excerpt.ts',
  'markdown/syntax.ts',
  'calendar.ts',
  'time-zone.ts',
];
const LIBRARIES = ['pagefind', 'satteri'];

/** Hash of all that decides the files of a bundle: the same key, the same bytes. Bodies need not be read for it. */
export function bundleKey(
  { articles }: SearchBundle,
  { language, timeZone }: Pick<Site, 'language' | 'timeZone'>,
): string {
  return short([indexerVersion(), language, timeZone, ...articles.map(inputOf)]);
}

/** What a record says of a story, as one text: its digest is taken over the whole file. */
function inputOf({ record: { digest }, section, url }: Article): string {
  return [url, section.slug, digest].join(' ');
}

let known: string | undefined;

/** Version of what indexes, over its code and its libraries: nobody raises a number by hand. */
function indexerVersion(): string {
  const folder = join(import.meta.dirname, '../..');
  return (known ??= short([
    ...SOURCES.map((file) => readFileSync(join(folder, file), 'utf8')),
    ...LIBRARIES.map(versionOf),
  ]));
}

/** @throws when the library is not installed. */
function versionOf(library: string): string {
  const file = findPackageJSON(library, import.meta.url);
  if (file === undefined) throw new Error(`${library} is not installed. Run: npm ci`);
  return readFileSync(file, 'utf8');
}

function short(parts: readonly string[]): string {
  return shortHash(JSON.stringify(parts), 16);
}
