import { carryOut } from '#src/carry-out.ts';
import type { Newsroom } from '#src/newsroom.ts';
import type { Templates } from '#src/press/compile.ts';
import { namesIn, openLedgerView } from '#src/press/ledger-view.ts';
import type { Furnishing } from '#src/press/page.ts';
import { planOf, tallyOf, type Plan, type Tally } from '#src/press/plan.ts';
import type { Tell } from '#src/press/progress.ts';
import { prepareBundles, type PreparedSearch } from '#src/press/search/prepare-bundles.ts';
import { allOutputs, bundlesIn, filesIn, SEARCH_FOLDER } from '#src/press/search/search-outputs.ts';
import { searchSourceOf } from '#src/search-source.ts';

type Searched = Pick<Newsroom, 'root' | 'cacheFolder' | 'edition'>;

interface MadeWith {
  readonly furnishing: Furnishing;
  readonly templates: Templates;
}

/** A search that a thread indexes while a publish is prepared or done. */
export interface Searching {
  readonly found: Promise<PreparedSearch>;
  /** Ends it: when this is done, nothing is indexed any more. */
  readonly giveUp: () => Promise<void>;
}

/** Starts to index the search of a paper that is published into `out`, up to so many stories. */
export function startSearch(newsroom: Searched, out: string, most: number): Searching {
  const ending = new AbortController();
  const { signal } = ending;
  const found = prepareBundles(searchSourceOf(newsroom, out), { most, signal });
  // Waited for later; until then a failure is not unheard.
  found.catch(() => undefined);
  return {
    found,
    giveUp: async () => {
      ending.abort();
      await found.catch(() => undefined);
    },
  };
}

/** Prepares what the search is for; where that fails, the search is given up. */
export async function whileIndexing<Done>(
  searching: Searching | undefined,
  work: () => Promise<Done>,
): Promise<Done> {
  try {
    return await work();
  } catch (error) {
    await searching?.giveUp();
    throw error;
  }
}

/** A `tell` that throws once the search has failed: the rest need not be made. */
export function tellUnlessFailed(found: Promise<unknown> | undefined, tell: Tell): Tell {
  let failure: Error | undefined;
  found?.catch((error: unknown) => {
    failure = error instanceof Error ? error : new Error(String(error));
  });
  return (...how) => {
    if (failure) throw failure;
    tell(...how);
  };
}

/** What a publish did not wait for, to be brought; nothing when the search is whole. */
export function restOf(
  { missing }: PreparedSearch,
  newsroom: Newsroom,
  out: string,
  madeWith: MadeWith,
): { readonly rest?: (tell: Tell) => Promise<Tally> } {
  return missing > 0 ? { rest: (tell) => publishSearch(newsroom, out, madeWith, tell) } : {};
}

/**
 * Indexes what a publish did not wait for and brings it to the site: a second publish, of the files of search alone. All
 * others are as the first has left them.
 */
async function publishSearch(
  newsroom: Newsroom,
  out: string,
  { furnishing, templates }: MadeWith,
  tell: Tell,
): Promise<Tally> {
  const search = await prepareBundles(searchSourceOf(newsroom, out), {
    most: Infinity,
    onIndexed: (done, all) => {
      tell('search', done, all);
    },
  });
  const plan = planOfSearch(out, search);
  await carryOut({ plan }, newsroom, out, furnishing, templates, tell);
  return tallyOf(plan);
}

/** Plan of the files of search alone. @throws when the ledger is gone: what it does not know would be taken for nothing. */
function planOfSearch(out: string, search: PreparedSearch): Plan {
  const ledger = openLedgerView(out);
  if (!ledger) throw new Error(`The ledger of ${out} cannot be read.`);
  try {
    const { settled, others } = bundlesIn(search, ledger, new Map());
    const folders = settled.map(({ folder }) => folder);
    const view = ledger.without(folders, namesIn(SEARCH_FOLDER));
    const plan = planOf(allOutputs({ ...search, bundles: others }), view, new Map());
    const isListed = Number(ledger.rowOf(search.list.file) !== undefined);
    const elsewhere = ledger.count() - ledger.count(SEARCH_FOLDER) - isListed;
    return { ...plan, kept: plan.kept + filesIn(settled) + elsewhere };
  } finally {
    ledger.close();
  }
}
