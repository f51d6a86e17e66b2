import { mkdirSync, writeFileSync, copyFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Worker } from 'node:worker_threads';
import type { CopyOutput, Output, PageOutput, PictureOutput, TextOutput } from './outputs.ts';
import { fileOf } from './outputs.ts';
import { makePictures, placeFile, type PictureStore } from './pictures/cache.ts';
import { makeAllPages, type MakePages } from './workers.ts';

/** What makes outputs, and where they go. */
export interface Makers {
  /** Folder that becomes the site. */
  readonly folder: string;
  readonly store: PictureStore;
  readonly makePages: MakePages;
  readonly openThread: () => Worker;
}

/** Makes every output into the folder. Throws at the first that fails: then nothing is published. */
export async function makeOutputs(outputs: readonly Output[], makers: Makers): Promise<void> {
  const { folder, store, makePages, openThread } = makers;
  const pages = only(outputs, 'page');
  const bodies = await makeAllPages(jobsOf(pages), pages.length, makePages, openThread);
  for (const output of only(outputs, 'text')) write(folder, output.file, await output.text(bodies));
  for (const { file, from } of only(outputs, 'copy')) copy(from, join(folder, file));
  const pictures = new Map(
    only(outputs, 'picture').map(({ picture }) => [picture.source, picture]),
  );
  for (const { url, path } of await makePictures(store, [...pictures.values()])) {
    await placeFile(path, join(folder, fileOf(url)));
  }
}

interface OutputOf {
  page: PageOutput;
  text: TextOutput;
  picture: PictureOutput;
  copy: CopyOutput;
}

function only<How extends Output['how']>(outputs: readonly Output[], how: How): OutputOf[How][] {
  return outputs.filter((output): output is OutputOf[How] => output.how === how);
}

function* jobsOf(pages: readonly PageOutput[]) {
  for (const { file, page, isInFeed } of pages) {
    yield { file, model: page.model(), keepBody: isInFeed };
  }
}

function write(folder: string, file: string, text: string): void {
  const path = join(folder, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

function copy(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  copyFileSync(from, to);
}
