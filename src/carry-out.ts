import { Worker } from 'node:worker_threads';
import type { Newsroom } from '#src/newsroom.ts';
import type { ThreadStart } from '#src/press-thread.ts';
import { changeSite, inWaitingRoom, replaceSite } from '#src/press/apply.ts';
import type { Templates } from '#src/press/compile.ts';
import { enterChanges } from '#src/press/ledger.ts';
import { makeOutputs } from '#src/press/make.ts';
import type { Output } from '#src/press/outputs.ts';
import type { Furnishing } from '#src/press/page.ts';
import { openPageMaker } from '#src/press/page-maker.ts';
import type { Plan } from '#src/press/plan.ts';
import type { Tell } from '#src/press/progress.ts';
import { THREAD_MEMORY } from '#src/threads.ts';

/** Where a paper lies. */
type Desk = Pick<Newsroom, 'root' | 'site' | 'cacheFolder'>;

type Changes = Pick<Plan, 'make' | 'remove' | 'renewed'>;

/** A plan, and changes that are known only while its outputs are made. */
interface Errand {
  readonly plan: Plan;
  readonly late?: () => Promise<Changes>;
}

const NONE: Changes = { make: [], remove: [], renewed: [] };

/** Does a plan. Throws as `Prepared.publish` does. */
export async function carryOut(
  { plan, late }: Errand,
  newsroom: Desk,
  out: string,
  furnishing: Furnishing,
  templates: Templates,
  tell: Tell,
): Promise<void> {
  if (plan.steps.length === 0 && !late) {
    enterChanges(out, plan.renewed, []);
    return;
  }
  await inWaitingRoom(out, async (folder) => {
    const makeHere = (outputs: readonly Output[], told: Tell) =>
      make(outputs, folder, newsroom, furnishing, templates, told);
    const made = await makeHere(plan.make, tell);
    const { make: more, remove, renewed } = (await late?.()) ?? NONE;
    // Files that lie in the cache: what takes time was told before.
    const rows = [...made, ...(more.length > 0 ? await makeHere(more, () => undefined) : [])];
    if (plan.kept === 0) replaceSite(out, rows);
    else changeSite(out, rows, [...plan.remove, ...remove]);
    enterChanges(out, [...plan.renewed, ...renewed], []);
  });
}

/** Makes outputs into a folder and gives their rows for the ledger. Throws when one cannot be made. */
export async function make(
  outputs: readonly Output[],
  folder: string,
  { root, site, cacheFolder }: Desk,
  furnishing: Furnishing,
  templates: Templates,
  tell: Tell,
) {
  const start: ThreadStart = { root, site, paper: furnishing.paper, templates: templates.entry };
  return makeOutputs(outputs, {
    folder,
    store: { root, cacheFolder },
    makePages: await openPageMaker(templates.entry, furnishing),
    openThread: () =>
      new Worker(new URL('./press-thread.ts', import.meta.url), {
        workerData: start,
        resourceLimits: THREAD_MEMORY,
      }),
    tell,
  });
}
