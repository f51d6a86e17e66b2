import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { completePage, type Furnishing } from './page.ts';
import { loadTemplates } from './render.ts';
import type { KeptBody, MakePages } from './workers.ts';

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
    const bodies: KeptBody[] = [];
    for (const { file, model, keepBody } of jobs) {
      const page = completePage(model, furnishing);
      if (keepBody) bodies.push([model.url, page.body]);
      const html = await render(page);
      const path = join(folder, file);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, html);
    }
    return bodies;
  };
}
