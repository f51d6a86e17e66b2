import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { digestOf } from './file-state.ts';
import { completePage, type Furnishing } from './page.ts';
import { loadTemplates } from './render.ts';
import type { MadePage, MakePages } from './workers.ts';

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
    const made: MadePage[] = [];
    for (const { file, model, keepBody } of jobs) {
      const page = completePage(model, furnishing);
      const html = await render(page);
      const path = join(folder, file);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, html);
      const facts = { file, url: model.url, digest: digestOf(html) };
      made.push(keepBody ? { ...facts, body: page.body } : facts);
    }
    return made;
  };
}
