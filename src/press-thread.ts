import { workerData } from 'node:worker_threads';
import type { Paper } from '#src/edition/page.ts';
import { translator } from '#src/i18n/strings.ts';
import { bodyReader } from '#src/body-reader.ts';
import { openPageWriter } from '#src/press/page-writer.ts';
import type { Site } from '#src/schema/site.ts';
import { serveBatches } from '#src/threads.ts';

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
serveBatches(openPageWriter(templates, folder, furnishing));
