import { existsSync } from 'node:fs';
import { setImmediate as pause } from 'node:timers/promises';
import { carryOut } from '#src/carry-out.ts';
import type { Newsroom } from '#src/newsroom.ts';
import { extentOf, outputsOfPaper, type Extent } from '#src/paper-outputs.ts';
import type { Templates } from '#src/press/compile.ts';
import { ledgerOf } from '#src/press/ledger.ts';
import {
  inBoth,
  namesIn,
  openLedgerView,
  type LedgerView,
  type OpenLedgerView,
} from '#src/press/ledger-view.ts';
import type { Output } from '#src/press/outputs.ts';
import { fullPlan, planOf, type Plan } from '#src/press/plan.ts';
import type { Tell } from '#src/press/progress.ts';
import { loadTemplates } from '#src/press/render.ts';
import { inShard, type Shard } from '#src/press/shard.ts';
import type { SiteFaults } from '#src/press/site-faults.ts';
import { pruneBundles } from '#src/press/search/bundle-cache.ts';
import { AT_FIRST, AT_ONCE } from '#src/press/search/prepare-bundles.ts';
import {
  allOutputs,
  bundlesIn,
  filesIn,
  SEARCH_FOLDER,
  sizeOf,
  type SearchOutputs,
} from '#src/press/search/search-outputs.ts';
import { publishSearch, searchOf } from '#src/publish-search.ts';
import type { Problem } from '#src/schema/problem.ts';

/** Everything a publish is to do, before any of it is done. */
export interface Prepared {
  /** The site to be. */
  readonly extent: Extent;
  /** Clashes between outputs; with any, nothing may be published. */
  readonly problems: readonly Problem[];
  readonly plan: Plan;
  readonly templatesAreNew: boolean;
  /** There was a ledger and it could not be read. */
  readonly ledgerIsLost: boolean;
  /** Does the plan. Throws when anything fails; unless the journal was open by then, `out` is as it was. */
  publish(tell: Tell): Promise<void>;
  /** Once it is published: brings what that did not wait for. Absent when there is nothing of the kind. */
  readonly rest?: (tell: Tell) => Promise<Plan>;
}

export interface PublishOrder {
  /** Makes everything, whatever is there. */
  readonly full: boolean;
  /** Makes these outputs alone, into a folder of their own. */
  readonly shard?: Shard | undefined;
  readonly templates: Promise<Templates>;
  /** Files of the site that are not as the ledger says; not waited for when everything is made. */
  readonly faults: Promise<SiteFaults>;
}

/**
 * Compares the paper with what was published into `out` and plans what has to be done. `full` makes all of it anew.
 * Without a ledger, or when nothing of the old site stays, the new site is made whole and swapped in. Whoever publishes
 * holds the site's lock from here on, for a plan is true only of the site that it was made for.
 */
export async function preparePublish(
  newsroom: Newsroom,
  out: string,
  { full, shard, faults, templates: compiling }: PublishOrder,
): Promise<Prepared> {
  // A thread indexes while this one compares. A share has no part in that: the merge brings it.
  const isFirst = full || !existsSync(ledgerOf(out));
  const most = isFirst ? AT_FIRST : AT_ONCE;
  const searching = shard ? undefined : searchOf(newsroom, out, { most });
  searching?.catch(() => undefined);
  const {
    outputs: all,
    problems,
    furnishing,
    templates,
  } = await outputsOfPaper(newsroom, compiling);
  // Loaded while a thread indexes, where pages are to be made for certain; whoever makes them hears of a failure.
  if (isFirst) loadTemplates(templates.entry).catch(() => undefined);
  const outputs = shard ? inShard(all, shard) : all;
  const changes = full || !searching ? undefined : await planFrom(out, outputs, searching, faults);
  const search = await searching;
  const whole = changes ? [] : [...outputs, ...(search ? allOutputs(search) : [])];
  const plan = changes ?? fullPlan(whole, full ? 'asked' : 'new');
  const { files, ...extent } = extentOf(outputs);
  return {
    extent: { ...extent, files: files + (search ? sizeOf(search) : 0) },
    problems,
    plan,
    templatesAreNew: templates.isNew,
    ledgerIsLost: !full && changes === undefined && existsSync(ledgerOf(out)),
    publish: async (tell) => {
      await carryOut(plan, newsroom, out, furnishing, templates, tell);
      if (search) pruneBundles(newsroom.cacheFolder, search.keys);
    },
    ...(search && search.missing > 0
      ? { rest: (tell) => publishSearch(newsroom, out, { furnishing, templates }, tell) }
      : {}),
  };
}

/** Plan by the ledger of what is there; undefined without one. */
async function planFrom(
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
