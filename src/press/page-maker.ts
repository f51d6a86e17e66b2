import { digestOf } from './file-state.ts';
import { completePage, type Furnishing } from './page.ts';
import { loadTemplates } from './render.ts';
import type { MadePage, MakePages } from './workers.ts';

/** Opens a maker of pages in this thread: it completes and renders them, one after the other. */
export async function openPageMaker(templates: string, furnishing: Furnishing): Promise<MakePages> {
  const render = await loadTemplates(templates);
  return async (jobs) => {
    const made: MadePage[] = [];
    for (const { file, model, keepBody } of jobs) {
      const page = completePage(model, furnishing);
      const bytes = await render(page);
      const digest = digestOf(bytes);
      made.push({ file, url: model.url, bytes, digest, ...(keepBody ? { body: page.body } : {}) });
    }
    return made;
  };
}
