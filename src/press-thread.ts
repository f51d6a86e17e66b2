import { parentPort, workerData } from 'node:worker_threads';
import type { Paper } from '#src/edition/page.ts';
import { translator } from '#src/i18n/strings.ts';
import { bodyReader } from '#src/newsroom.ts';
import { openPageWriter } from '#src/press/page-writer.ts';
import type { PageJob, ThreadAnswer } from '#src/press/workers.ts';
import type { Site } from '#src/schema/site.ts';

/** What a thread of the press is started with. */
export interface ThreadStart {
  readonly root: string;
  readonly site: Site;
  readonly paper: Paper;
  readonly templates: string;
  readonly folder: string;
}

// A thread's composition root: what `publish.ts` is to the main thread.
const { root, site, paper, templates, folder } = workerData as ThreadStart;
const furnishing = { site, paper, t: translator(site.language), readBody: bodyReader(root) };
const write = openPageWriter(templates, folder, furnishing);
let last: Promise<unknown> = write;

// One batch after the other, so that answers come in the order of the batches.
parentPort?.on('message', (jobs: readonly PageJob[]) => {
  last = last.then(async () => {
    parentPort?.postMessage(await answerTo(jobs));
  });
});

async function answerTo(jobs: readonly PageJob[]): Promise<ThreadAnswer> {
  try {
    const make = await write;
    return { made: await make(jobs) };
  } catch (error) {
    return { error: String(error) };
  }
}
