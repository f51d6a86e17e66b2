import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { paperOf } from '#src/edition/page-refs.ts';
import { translator } from '#src/i18n/strings.ts';
import { bodyReader, type Newsroom } from '#src/newsroom.ts';
import type { ThreadStart } from '#src/press-thread.ts';
import { changeSite, openWaitingRoom, replaceSite } from '#src/press/apply.ts';
import { compileTemplates, type Templates } from '#src/press/compile.ts';
import { hasOpenJournal, waitingRoomOf } from '#src/press/journal.ts';
import { enterChanges, ledgerOf, readLedger } from '#src/press/ledger.ts';
import { makeOutputs } from '#src/press/make.ts';
import { outputsOf } from '#src/press/output-list.ts';
import { clashesIn, type Output } from '#src/press/outputs.ts';
import type { Furnishing } from '#src/press/page.ts';
import { openPageWriter } from '#src/press/page-writer.ts';
import { fullPlan, planOf, type Plan } from '#src/press/plan.ts';
import type { SiteFaults } from '#src/press/site-faults.ts';
import { recoverSite } from '#src/press/site-folder.ts';
import type { Problem } from '#src/schema/problem.ts';

/** Folder of the program: its `package.json`, templates and `public/`. */
export const PROGRAM_ROOT = join(import.meta.dirname, '..');

/** In megabytes. A thread holds one page at a time; without a limit it keeps garbage by the hundred. */
const THREAD_MEMORY = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 32 };

/** Everything a publish is to do, before any of it is done. */
export interface Prepared {
  readonly outputs: readonly Output[];
  /** Clashes between outputs; with any, nothing may be published. */
  readonly problems: readonly Problem[];
  readonly plan: Plan;
  readonly templatesAreNew: boolean;
  /** There was a ledger and it could not be read. */
  readonly ledgerIsLost: boolean;
  /** Does the plan. Throws when anything fails; unless the journal was open by then, `out` is as it was. */
  publish(): Promise<void>;
}

/**
 * Compares the paper with what was published into `out` and plans what has to be done. `full` makes all of it anew.
 * Without a ledger, or when nothing of the old site stays, the new site is made whole and swapped in. Whoever publishes
 * holds the site's lock from here on, for a plan is true only of the site that it was made for.
 */
export async function preparePublish(
  newsroom: Newsroom,
  out: string,
  { full, faults }: { readonly full: boolean; readonly faults: Promise<SiteFaults> },
): Promise<Prepared> {
  const { root, site, edition } = newsroom;
  const furnishing = {
    site,
    paper: paperOf(edition),
    t: translator(site.language),
    readBody: bodyReader(root),
  };
  const templates = await compileTemplates(
    PROGRAM_ROOT,
    new URL('./template-compiler.ts', import.meta.url),
  );
  const outputs = outputsOf({ edition, furnishing, templates, publicFolder: join(root, 'public') });
  const ledger = readLedger(out);
  const plan =
    full || ledger === undefined
      ? fullPlan(outputs, full ? 'asked' : 'new')
      : planOf(outputs, ledger, await faults);
  return {
    outputs,
    problems: clashesIn(outputs).map(([first, second]): Problem => ({
      code: 'output-clash',
      severity: 'error',
      file: second.origin,
      found: second.file,
      values: { other: first.origin },
    })),
    plan,
    templatesAreNew: templates.isNew,
    ledgerIsLost: ledger === undefined && existsSync(ledgerOf(out)),
    publish: () => carryOut(plan, newsroom, out, furnishing, templates),
  };
}

async function carryOut(
  plan: Plan,
  newsroom: Newsroom,
  out: string,
  furnishing: Furnishing,
  templates: Templates,
): Promise<void> {
  if (plan.steps.length === 0) {
    enterChanges(out, plan.renewed, []);
    return;
  }
  try {
    const folder = openWaitingRoom(out);
    const rows = await make(plan.make, folder, newsroom, furnishing, templates);
    if (plan.kept === 0) replaceSite(out, rows);
    else changeSite(out, rows, plan.remove);
    enterChanges(out, plan.renewed, []);
  } catch (error) {
    if (!hasOpenJournal(out)) discard(out);
    throw error;
  }
}

/** Takes the unfinished files away; after the first of two renames, the old site is put back by the second. */
function discard(out: string): void {
  recoverSite(out);
  rmSync(waitingRoomOf(out), { recursive: true, force: true });
}

async function make(
  outputs: readonly Output[],
  folder: string,
  { root, site, cacheFolder }: Newsroom,
  furnishing: Furnishing,
  templates: Templates,
) {
  const start: ThreadStart = {
    root,
    site,
    paper: furnishing.paper,
    templates: templates.entry,
    folder,
  };
  return makeOutputs(outputs, {
    folder,
    store: { root, cacheFolder },
    makePages: await openPageWriter(templates.entry, folder, furnishing),
    openThread: () =>
      new Worker(new URL('./press-thread.ts', import.meta.url), {
        workerData: start,
        resourceLimits: THREAD_MEMORY,
      }),
  });
}
