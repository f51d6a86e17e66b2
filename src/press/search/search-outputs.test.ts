import { describe, expect, test } from 'vitest';
import { urlsOf } from '#src/edition/urls.ts';
import type { LedgerRow } from '../ledger.ts';
import { allOutputs, bundlesIn, SEARCH_FOLDER, searchOutputs, sizeOf } from './search-outputs.ts';

const urls = urlsOf({ language: 'id', permalink: '/:slug/' });

function aBundle(name: string, ...digests: readonly string[]) {
  const entry = {
    path: urls.searchBundle(name),
    version: name,
    year: '2026',
    until: '',
    stories: 1,
  };
  const files = digests.map((digest, place) => [`fragment/${String(place)}`, digest] as const);
  const runtime = [
    ['pagefind-entry.json', 'e'],
    ['pagefind.js', 'j'],
    ['wasm.id.pagefind', 'w'],
  ] as const;
  return { entry, kept: { folder: `/cache/${name}`, files: [...files, ...runtime] } };
}

function searchWith(...bundles: readonly ReturnType<typeof aBundle>[]) {
  return searchOutputs(
    bundles.map(({ entry }) => entry),
    bundles,
    urls,
  );
}

/** A ledger that has these outputs, and so many more files in each folder. */
function ledgerWith(search: ReturnType<typeof searchWith>, stray = 0) {
  const rows = allOutputs(search).map(({ file, inputs }) => [
    file,
    { file, inputs: inputs?.() ?? '' },
  ]);
  const byFile = new Map(rows as [string, LedgerRow][]);
  return {
    rowOf: (file: string) => byFile.get(file),
    count: (folder = '') =>
      [...byFile.keys()].filter((file) => file.startsWith(folder)).length + stray,
  };
}

const folders = (bundles: readonly { readonly folder: string }[]) =>
  bundles.map(({ folder }) => folder);
const intact = new Map<string, 'missing'>();

describe('the outputs of search', () => {
  const before = searchWith(aBundle('b', '1', '2'), aBundle('a', '3'));

  test('are as many as they say, and what runs the search is there once', () => {
    const files = allOutputs(before).map(({ file }) => file);
    expect(files).toHaveLength(sizeOf(before));
    expect(files.filter((file) => !file.startsWith(SEARCH_FOLDER))).toEqual([before.list.file]);
    expect(files.filter((file) => file.endsWith('pagefind.js'))).toEqual([
      'pagefind/b/pagefind.js',
    ]);
  });

  test('are settled by the bundle when the ledger has it whole', () => {
    const { settled, others } = bundlesIn(before, ledgerWith(before), intact);
    expect(folders(settled)).toEqual(['pagefind/b/', 'pagefind/a/']);
    expect(others).toEqual([]);
  });

  test('are looked at one by one where a file differs, also one alone', () => {
    const now = searchWith(aBundle('b', '1', 'other'), aBundle('a', '3'));
    expect(folders(bundlesIn(now, ledgerWith(before), intact).others)).toEqual(['pagefind/b/']);
  });

  test('are looked at one by one where a bundle is not the newest any more: it runs the search no longer', () => {
    const now = searchWith(aBundle('c', '9'), aBundle('b', '1', '2'), aBundle('a', '3'));
    const { settled, others } = bundlesIn(now, ledgerWith(before), intact);
    expect(folders(settled)).toEqual(['pagefind/a/']);
    expect(folders(others)).toEqual(['pagefind/c/', 'pagefind/b/']);
  });

  test('are looked at one by one where the ledger has another number of files in the folder', () => {
    expect(bundlesIn(before, ledgerWith(before, 1), intact).settled).toEqual([]);
  });

  test('are looked at one by one where a file of the bundle is gone or altered', () => {
    const faults = new Map([['pagefind/a/fragment/0', 'missing' as const]]);
    expect(folders(bundlesIn(before, ledgerWith(before), faults).others)).toEqual(['pagefind/a/']);
  });
});
