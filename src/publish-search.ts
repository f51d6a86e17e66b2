import { carryOut } from '#src/carry-out.ts';
import type { Newsroom } from '#src/newsroom.ts';
import type { Templates } from '#src/press/compile.ts';
import { namesIn, openLedgerView } from '#src/press/ledger-view.ts';
import type { Furnishing } from '#src/press/page.ts';
import { planOf, type Plan } from '#src/press/plan.ts';
import type { Tell } from '#src/press/progress.ts';
import {
  prepareBundles,
  type IndexingOrder,
  type PreparedSearch,
} from '#src/press/search/prepare-bundles.ts';
import { allOutputs, bundlesIn, filesIn, SEARCH_FOLDER } from '#src/press/search/search-outputs.ts';
import { searchSourceOf } from '#src/search-source.ts';

type Searched = Pick<Newsroom, 'root' | 'cacheFolder' | 'edition'>;

/** The search of a paper that is published into `out`, as far as the order wants it indexed. */
export function searchOf(
  newsroom: Searched,
  out: string,
  order: IndexingOrder,
): Promise<PreparedSearch> {
  return prepareBundles(searchSourceOf(newsroom, out), order);
}

/**
 * Indexes what a publish did not wait for and brings it to the site: a second publish, of the files of search alone. All
 * others are as the first has left them.
 */
export async function publishSearch(
  newsroom: Newsroom,
  out: string,
  { furnishing, templates }: { readonly furnishing: Furnishing; readonly templates: Templates },
  tell: Tell,
): Promise<Plan> {
  const search = await searchOf(newsroom, out, {
    most: Infinity,
    onIndexed: (done, all) => {
      tell('search', done, all);
    },
  });
  const plan = planOfSearch(out, search);
  await carryOut({ plan }, newsroom, out, furnishing, templates, tell);
  return plan;
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
