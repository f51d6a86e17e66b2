import { workerData } from 'node:worker_threads';
import type { Paper } from '#src/edition/page.ts';
import { translator } from '#src/i18n/strings.ts';
import { bodyReader } from '#src/body-reader.ts';
import { openPageMaker } from '#src/press/page-maker.ts';
import type { Site } from '#src/schema/site.ts';
import { serveBatches } from '#src/threads.ts';

/** What a thread of the press is started with. */
export interface ThreadStart {
  readonly root: string;
  readonly site: Site;
  readonly paper: Paper;
  readonly templates: string;
}

// A thread's composition root: what `publish.ts` is to the main thread.
const { root, site, paper, templates } = workerData as ThreadStart;
const furnishing = { site, paper, t: translator(site.language), readBody: bodyReader(root) };
serveBatches(openPageMaker(templates, furnishing), ({ bytes }) => [bytes.buffer]);
