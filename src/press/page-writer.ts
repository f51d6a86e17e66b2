import { join } from 'node:path';
import { completePage, type Furnishing } from './page.ts';
import { loadTemplates } from './render.ts';
import type { MadePage, MakePages } from './workers.ts';
import { writeFile } from './write-file.ts';

/** Opens a maker of pages in this thread: it completes, renders and writes them into a folder, one after the other. */
export async function openPageWriter(
  templates: string,
  folder: string,
  furnishing: Furnishing,
): Promise<MakePages> {
  const render = await loadTemplates(templates);
  return async (jobs) => {
    const made: MadePage[] = [];
    for (const { file, model, keepBody } of jobs) {
      const page = completePage(model, furnishing);
      const facts = writeFile(join(folder, file), await render(page));
      made.push({ file, url: model.url, facts, ...(keepBody ? { body: page.body } : {}) });
    }
    return made;
  };
}
