import { join } from 'node:path';
import type { SearchBundle } from '#src/edition/search.ts';
import type { Urls } from '#src/edition/urls.ts';
import { searchFile, type SearchEntry } from '#src/formats/search-json.ts';
import { digestOf } from '../file-state.ts';
import { fingerprint, NO_GROUND } from '../fingerprint.ts';
import type { OpenLedgerView } from '../ledger-view.ts';
import { fileOf, type Output, type SearchOutput, type TextOutput } from '../outputs.ts';
import type { SiteFaults } from '../site-faults.ts';
import type { KeptBundle } from './bundle-cache.ts';

/** A bundle that was indexed: how the list names it, and its files. */
export interface IndexedBundle {
  readonly entry: SearchEntry;
  readonly kept: KeptBundle;
}

/** Files of a bundle in the site. They are many, and all the same as long as one of them says so. */
export interface BundleOutputs {
  /** Folder of the site that holds them and nothing else, `pagefind/2026-1000/`. */
  readonly folder: string;
  readonly count: number;
  /** The file whose inputs tell all of them. */
  readonly seal: { readonly file: string; readonly inputs: string };
  outputs(): readonly SearchOutput[];
}

/** The search of a site: the list of its bundles (newest first), and those at hand. */
export interface SearchOutputs {
  readonly list: TextOutput;
  readonly bundles: readonly BundleOutputs[];
}

/** Folder of the site that holds all bundles and nothing else. */
export const SEARCH_FOLDER = 'pagefind/';
/** What Pagefind reads first of a bundle; every bundle has one. */
const ENTRY = 'pagefind-entry.json';
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

/** The outputs of a site's search; `entries` are those of all bundles, newest first. */
export function searchOutputs(
  entries: readonly SearchEntry[],
  atHand: readonly IndexedBundle[],
  urls: Urls,
): SearchOutputs {
  const [newest] = entries;
  return {
    list: listOutput(entries, urls),
    bundles: atHand.map(({ entry, kept }) =>
      bundleOutputs(entry.path, {
        ...kept,
        files: kept.files.filter(([name]) => entry === newest || !RUNTIME.test(name)),
      }),
    ),
  };
}

/** All of them, one by one. */
export function allOutputs({ list, bundles }: SearchOutputs): readonly Output[] {
  return [list, ...bundles.flatMap(({ outputs }) => outputs())];
}

/** Number of files, the list among them. */
export function sizeOf({ bundles }: SearchOutputs): number {
  return 1 + filesIn(bundles);
}

/** Number of files of some bundles. */
export function filesIn(bundles: readonly Pick<BundleOutputs, 'count'>[]): number {
  return bundles.reduce((sum, { count }) => sum + count, 0);
}

/** Bundles that lie in the site as they are to be, as far as the ledger and its faults tell, and the others. */
export function bundlesIn(
  { bundles }: SearchOutputs,
  ledger: Pick<OpenLedgerView, 'rowOf' | 'count'>,
  faults: SiteFaults,
): { readonly settled: readonly BundleOutputs[]; readonly others: readonly BundleOutputs[] } {
  const faulty = [...faults.keys()];
  const { settled = [], others = [] } = Object.groupBy(bundles, ({ folder, count, seal }) =>
    ledger.rowOf(seal.file)?.inputs === seal.inputs &&
    ledger.count(folder) === count &&
    !faulty.some((file) => file.startsWith(folder))
      ? 'settled'
      : 'others',
  );
  return { settled, others };
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

function bundleOutputs(url: string, { folder, files }: KeptBundle): BundleOutputs {
  const all = digestOf(JSON.stringify(files));
  return {
    folder: fileOf(`${url}${ENTRY}`).slice(0, -ENTRY.length),
    count: files.length,
    seal: { file: fileOf(`${url}${ENTRY}`), inputs: all },
    outputs: () =>
      files.map(([name, digest]) => ({
        how: 'search',
        file: fileOf(`${url}${name}`),
        origin: url,
        // Nothing but its bytes decides it: another key that gives the same bytes makes no other file.
        fingerprint: () => fingerprint(NO_GROUND, digest),
        inputs: () => (name === ENTRY ? all : digest),
        from: join(folder, name),
        bundle: folder,
        digest,
      })),
  };
}
