import type { Translate } from '#src/i18n/strings.ts';
import type { Newsroom } from '#src/newsroom.ts';
import { fileOf, type Output } from '#src/press/outputs.ts';
import {
  AT_FIRST,
  prepareBundles,
  type PreparedSearch,
} from '#src/press/search/prepare-bundles.ts';
import { allOutputs } from '#src/press/search/search-outputs.ts';
import { searchSourceOf } from '#src/search-source.ts';

/** The search of a paper as its copy stands at one moment. */
export interface LiveSearch {
  /** The list of its bundles. */
  list(): Promise<string>;
  /** File of a bundle; undefined for an address that is none. */
  file(url: string): Promise<string | undefined>;
}

/**
 * Indexes as a build does, at the first question: no page waits for it. Of a large archive the newest stories are indexed
 * and what a build has left indexed is there; `say` is told when that is not all.
 */
export function openLiveSearch(
  newsroom: Newsroom,
  t: Translate,
  say: (line: string) => void,
): LiveSearch {
  const { searchFile } = newsroom.edition.urls;
  let preparing: Promise<ReadonlyMap<string, Output>> | undefined;
  const prepare = async (): Promise<ReadonlyMap<string, Output>> => {
    const prepared = await inTurn(() =>
      prepareBundles(searchSourceOf(newsroom), { most: AT_FIRST }),
    );
    if (prepared.missing > 0) say(t('dev.search-newest'));
    return new Map(allOutputs(prepared).map((output) => [output.file, output]));
  };
  const outputAt = async (url: string) => {
    preparing ??= prepare().catch((error: unknown) => {
      preparing = undefined;
      throw error;
    });
    return (await preparing).get(fileOf(url));
  };
  return {
    async list() {
      const output = await outputAt(searchFile);
      if (output?.how !== 'text') throw new Error(`Nothing stands at ${searchFile}.`);
      return output.text(new Map());
    },
    async file(url) {
      const output = await outputAt(url);
      return output?.how === 'search' ? output.from : undefined;
    },
  };
}

let last: Promise<unknown> = Promise.resolve();

/** One after the other: whoever seeks the same as the one before finds it indexed. */
function inTurn(prepare: () => Promise<PreparedSearch>): Promise<PreparedSearch> {
  const prepared = last.catch(() => undefined).then(prepare);
  last = prepared;
  return prepared;
}
