import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { paperOf } from '#src/edition/page-refs.ts';
import { translator } from '#src/i18n/strings.ts';
import { bodyReader, type Newsroom } from '#src/newsroom.ts';
import type { ThreadStart } from '#src/press-thread.ts';
import { openStaging } from '#src/press/apply.ts';
import { compileTemplates } from '#src/press/compile.ts';
import { makeOutputs } from '#src/press/make.ts';
import { outputsOf } from '#src/press/output-list.ts';
import { clashesIn, type Output } from '#src/press/outputs.ts';
import { openPageWriter } from '#src/press/page-writer.ts';
import type { Problem } from '#src/schema/problem.ts';

/** Folder of the program: its `package.json`, templates and `public/`. */
export const PROGRAM_ROOT = join(import.meta.dirname, '..');

/** In megabytes. A thread holds one page at a time; without a limit it keeps garbage by the hundred. */
const THREAD_MEMORY = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 32 };

/** What came of a build. */
export interface Published {
  readonly outputs: readonly Output[];
  /** Clashes between outputs; when there are any, nothing was published. */
  readonly problems: readonly Problem[];
  readonly templatesAreNew: boolean;
}

/**
 * Makes the whole paper into a folder beside `out` and puts it in place by rename when all is well.
 * Throws when anything fails, and `out` is then as it was.
 */
export async function publish(newsroom: Newsroom, out: string): Promise<Published> {
  const { root, site, edition, cacheFolder } = newsroom;
  const t = translator(site.language);
  const paper = paperOf(edition);
  const furnishing = { site, paper, t, readBody: bodyReader(root) };
  const templates = await compileTemplates(
    PROGRAM_ROOT,
    new URL('./template-compiler.ts', import.meta.url),
  );
  const publicFolder = join(root, 'public');
  const outputs = outputsOf({ edition, furnishing, templates, publicFolder });
  const problems = clashesIn(outputs).map(([first, second]): Problem => ({
    code: 'output-clash',
    severity: 'error',
    file: second.origin,
    found: second.file,
    values: { other: first.origin },
  }));
  const templatesAreNew = templates.isNew;
  if (problems.length > 0) return { outputs, problems, templatesAreNew };
  const staging = openStaging(out);
  const start: ThreadStart = {
    root,
    site,
    paper,
    templates: templates.entry,
    folder: staging.folder,
  };
  try {
    await makeOutputs(outputs, {
      folder: staging.folder,
      store: { root, cacheFolder },
      makePages: await openPageWriter(templates.entry, staging.folder, furnishing),
      openThread: () =>
        new Worker(new URL('./press-thread.ts', import.meta.url), {
          workerData: start,
          resourceLimits: THREAD_MEMORY,
        }),
    });
    staging.publish();
  } catch (error) {
    staging.discard();
    throw error;
  }
  return { outputs, problems, templatesAreNew };
}
