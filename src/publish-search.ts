import { carryOut } from '#src/carry-out.ts';
import { bodyReader } from '#src/body-reader.ts';
import type { Newsroom } from '#src/newsroom.ts';
import type { Templates } from '#src/press/compile.ts';
import { viewOf } from '#src/press/ledger-view.ts';
import { readLedger } from '#src/press/ledger.ts';
import { fileOf } from '#src/press/outputs.ts';
import type { Furnishing } from '#src/press/page.ts';
import { planOf, type Plan } from '#src/press/plan.ts';
import type { Tell } from '#src/press/progress.ts';
import {
  prepareBundles,
  type IndexingOrder,
  type PreparedSearch,
} from '#src/press/search/prepare-bundles.ts';
import { allOutputs } from '#src/press/search/search-outputs.ts';

type Searched = Pick<Newsroom, 'root' | 'cacheFolder' | 'edition'>;

/** The search of a paper, as far as the order wants it indexed. */
export function searchOf(
  { root, cacheFolder, edition }: Searched,
  order: IndexingOrder,
): Promise<PreparedSearch> {
  return prepareBundles({ edition, cacheFolder, readBody: bodyReader(root) }, order);
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
  const search = await searchOf(newsroom, {
    most: Infinity,
    onIndexed: (done, all) => {
      tell('search', done, all);
    },
  });
  const list = fileOf(newsroom.edition.urls.searchFile);
  const rows = [...(readLedger(out)?.values() ?? [])];
  const concerned = rows.filter(({ how, file }) => how === 'search' || file === list);
  const ledger = viewOf(new Map(concerned.map((row) => [row.file, row])));
  const plan = planOf(allOutputs(search), ledger, new Map());
  const whole = { ...plan, kept: plan.kept + rows.length - concerned.length };
  await carryOut(whole, newsroom, out, furnishing, templates, tell);
  return whole;
}
