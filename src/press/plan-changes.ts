import { setImmediate as pause } from 'node:timers/promises';
import {
  inBoth,
  namesIn,
  openLedgerView,
  type LedgerView,
  type OpenLedgerView,
} from './ledger-view.ts';
import type { Output } from './outputs.ts';
import { planOf, type Plan } from './plan.ts';
import {
  allOutputs,
  bundlesIn,
  filesIn,
  SEARCH_FOLDER,
  type SearchOutputs,
} from './search/search-outputs.ts';
import type { SiteFaults } from './site-faults.ts';

/** Plan by the ledger of what is there; undefined without one. Inputs are taken before the search or the faults are waited for. */
export async function planChanges(
  out: string,
  outputs: readonly Output[],
  searching: Promise<SearchOutputs>,
  faults: Promise<SiteFaults>,
): Promise<Plan | undefined> {
  const ledger = openLedgerView(out);
  if (!ledger) return undefined;
  try {
    const pages = ledger.without([SEARCH_FOLDER]);
    await takeInputs(outputs, pages);
    return planWithSearch(outputs, await searching, { ledger, pages }, await faults);
  } finally {
    ledger.close();
  }
}

/** Outputs whose inputs are taken in one go. */
const IN_ONE_GO = 1000;

/**
 * Takes the inputs of all outputs, of which pages keep theirs, while a thread indexes; that one is listened to now and then,
 * for it may wait for its next bundle.
 */
async function takeInputs(outputs: readonly Output[], ledger: LedgerView): Promise<void> {
  for (const [place, output] of outputs.entries()) {
    output.inputs?.(ledger.inputs.get(output.file));
    if (place % IN_ONE_GO === 0) await pause();
  }
}

/** Bundles of search that are there whole are left out of it. `pages` is the ledger without its search. */
function planWithSearch(
  outputs: readonly Output[],
  search: SearchOutputs,
  { ledger, pages }: { readonly ledger: OpenLedgerView; readonly pages: LedgerView },
  faults: SiteFaults,
): Plan {
  const { settled, others } = bundlesIn(search, ledger, faults);
  const rest = allOutputs({ ...search, bundles: others });
  const folders = settled.map(({ folder }) => folder);
  const published = inBoth(pages, ledger.without(folders, namesIn(SEARCH_FOLDER)));
  const plan = planOf([...outputs, ...rest], published, faults);
  return { ...plan, kept: plan.kept + filesIn(settled) };
}
