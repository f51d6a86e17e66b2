import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { completePage, type Furnishing } from './page.ts';
import { loadTemplates } from './render.ts';
import type { MakePages } from './workers.ts';

/**
 * Opens a maker of pages in this thread: it completes, renders and writes them into a folder.
 * Synchronous writes were measured to be no slower here, and they keep one page in memory at a time.
 */
export async function openPageWriter(
  templates: string,
  folder: string,
  furnishing: Furnishing,
): Promise<MakePages> {
  const render = await loadTemplates(templates);
  return async (jobs) => {
    for (const { file, model } of jobs) {
      const html = await render(completePage(model, furnishing));
      const path = join(folder, file);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, html);
    }
  };
}
