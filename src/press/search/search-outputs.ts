import type { SearchBundle } from '#src/edition/search.ts';
import type { Urls } from '#src/edition/urls.ts';
import { searchFile, type SearchEntry } from '#src/formats/search-json.ts';
import { fingerprint, NO_GROUND } from '../fingerprint.ts';
import { fileOf, type Output, type SearchOutput, type TextOutput } from '../outputs.ts';
import type { BundleFile } from './bundle-cache.ts';

/** A bundle that was indexed: how the list names it, and its files. */
export interface IndexedBundle {
  readonly entry: SearchEntry;
  readonly files: readonly BundleFile[];
}

/** What runs the search in a browser. Pagefind looks for it beside the index that it opens first. */
const RUNTIME = /^(?:pagefind\.js|wasm\..*)$/;

/** How the list names a bundle. */
export function entryOf(
  { articles: [newest, ...others], name, year }: SearchBundle,
  version: string,
  urls: Urls,
): SearchEntry {
  const until = newest?.day ?? year;
  return { path: urls.searchBundle(name), version, year, until, stories: 1 + others.length };
}

/** The list of a site's bundles (newest first), and the files of those at hand. */
export function searchOutputs(
  entries: readonly SearchEntry[],
  atHand: readonly IndexedBundle[],
  urls: Urls,
): readonly Output[] {
  const [newest] = entries;
  return [
    listOutput(entries, urls),
    ...atHand.flatMap(({ entry, files }) =>
      files
        .filter(({ name }) => entry === newest || !RUNTIME.test(name))
        .map((file) => fileOutput(entry.path, file)),
    ),
  ];
}

function listOutput(entries: readonly SearchEntry[], urls: Urls): TextOutput {
  const text = JSON.stringify(searchFile(entries));
  return {
    how: 'text',
    file: fileOf(urls.searchFile),
    origin: urls.searchFile,
    fingerprint: () => fingerprint(NO_GROUND, text),
    text: () => text,
  };
}

function fileOutput(
  folder: string,
  { name, path, digest, folder: bundle }: BundleFile,
): SearchOutput {
  return {
    how: 'search',
    file: fileOf(`${folder}${name}`),
    origin: folder,
    // Nothing but its bytes decides it: another key that gives the same bytes makes no other file.
    fingerprint: () => fingerprint(NO_GROUND, digest),
    inputs: () => digest,
    from: path,
    bundle,
    digest,
  };
}
