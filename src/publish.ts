import { existsSync } from 'node:fs';
import { carryOut } from '#src/carry-out.ts';
import type { Newsroom } from '#src/newsroom.ts';
import { extentOf, outputsOfPaper, type Extent } from '#src/paper-outputs.ts';
import type { Templates } from '#src/press/compile.ts';
import { ledgerOf } from '#src/press/ledger.ts';
import { fullPlan, joined, tallyOf, type Plan, type Tally } from '#src/press/plan.ts';
import { planChanges } from '#src/press/plan-changes.ts';
import type { Tell } from '#src/press/progress.ts';
import { inShard, type Shard } from '#src/press/shard.ts';
import type { SiteFaults } from '#src/press/site-faults.ts';
import { pruneBundles } from '#src/press/search/bundle-cache.ts';
import { AT_FIRST, AT_ONCE } from '#src/press/search/prepare-bundles.ts';
import { allOutputs, sizeOf } from '#src/press/search/search-outputs.ts';
import { restOf, startSearch, tellUnlessFailed, whileIndexing } from '#src/publish-search.ts';
import type { Problem } from '#src/schema/problem.ts';

/** Everything a publish is to do, before any of it is done. */
export interface Prepared {
  /** Clashes between outputs; with any, nothing may be published. */
  readonly problems: readonly Problem[];
  /** What is to be done; without the search where that is indexed meanwhile (`wholePlan`). */
  readonly plan: Plan;
  /** The plan with the search, once that is indexed. Absent where `plan` has it. */
  readonly wholePlan?: () => Promise<Plan>;
  readonly templatesAreNew: boolean;
  /** There was a ledger and it could not be read. */
  readonly ledgerIsLost: boolean;
  /** Does the plan. Throws when anything fails; unless the journal was open by then, `out` is as it was. */
  publish(tell: Tell): Promise<Published>;
  /** Ends what goes on for it in the background: to be called whether it was published, refused or left. */
  readonly end?: () => Promise<void>;
}

/** What was done, the search with it. */
export interface Published extends Tally {
  /** The site as it is now. */
  readonly extent: Extent;
  /** Brings what the publish did not wait for. Absent when there is nothing of the kind. */
  readonly rest?: (tell: Tell) => Promise<Tally>;
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
export function preparePublish(
  newsroom: Newsroom,
  out: string,
  { full, shard, faults, templates: compiling }: PublishOrder,
): Promise<Prepared> {
  // A thread indexes while this one compares, or makes pages. A share has no part in that: the merge brings it.
  const isFirst = full || !existsSync(ledgerOf(out));
  const most = isFirst ? AT_FIRST : AT_ONCE;
  const searching = shard ? undefined : startSearch(newsroom, out, most);
  return whileIndexing(searching, async () => {
    const outputsOf = await outputsOfPaper(newsroom, compiling);
    const { problems, furnishing, templates } = outputsOf;
    const outputs = shard ? inShard(outputsOf.outputs, shard) : outputsOf.outputs;
    const changes =
      full || !searching || problems.length > 0
        ? undefined
        : await planChanges(out, outputs, searching.found, faults);
    const reason = full ? 'asked' : 'new';
    const plan = changes ?? fullPlan(outputs, reason);
    // Pages do not wait for it where all of them are to be made.
    const late =
      changes || !searching
        ? undefined
        : async () => fullPlan(allOutputs(await searching.found), reason);
    const wholePlan = late && (async () => joined(plan, await late()));
    return {
      problems,
      plan,
      ...(wholePlan && { wholePlan }),
      templatesAreNew: templates.isNew,
      ledgerIsLost: !full && changes === undefined && existsSync(ledgerOf(out)),
      ...(searching && { end: searching.giveUp }),
      async publish(tell) {
        const heard = late ? tellUnlessFailed(searching?.found, tell) : tell;
        const errand = { plan, ...(late && { late }) };
        await carryOut(errand, newsroom, out, furnishing, templates, heard);
        const search = await searching?.found;
        if (search) pruneBundles(newsroom.cacheFolder, search.keys);
        const { files: others, ...extent } = extentOf(outputs);
        const files = others + (search ? sizeOf(search) : 0);
        const tally = late ? { made: files, removed: 0, kept: 0 } : tallyOf(plan);
        const rest = search ? restOf(search, newsroom, out, { furnishing, templates }) : {};
        return { extent: { ...extent, files }, ...tally, ...rest };
      },
    };
  });
}
