import { workerData } from 'node:worker_threads';
import { calendarOf } from '#src/calendar.ts';
import type { SourceFile } from '#src/desk/draft.ts';
import { checkSource, type CheckedFile } from '#src/desk/read-files.ts';
import { scanBody } from '#src/markdown/scan.ts';
import type { Site } from '#src/schema/site.ts';
import { serveBatches } from '#src/threads.ts';

/** What a thread that checks copy is started with. */
export interface CheckStart {
  readonly root: string;
  readonly site: Site;
}

// A thread's composition root: what `newsroom.ts` is to the main thread.
const { root, site } = workerData as CheckStart;
const rules = { site, calendar: calendarOf(site), scanBody };
serveBatches<SourceFile, CheckedFile>(
  Promise.resolve((sources) =>
    Promise.resolve(sources.map((source) => checked(checkSource(root, source, rules)))),
  ),
);

/** With bytes of its own: small files share a buffer, and all of it would travel with each. */
function checked({ reading, bytes }: CheckedFile): CheckedFile {
  return bytes ? { reading, bytes: new Uint8Array(bytes) } : { reading };
}
