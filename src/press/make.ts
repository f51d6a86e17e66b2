import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setImmediate as pause } from 'node:timers/promises';
import type { Worker } from 'node:worker_threads';
import { digestOf } from './file-state.ts';
import type { LedgerRow } from './ledger.ts';
import type {
  CopyOutput,
  Output,
  PageOutput,
  PictureOutput,
  SearchOutput,
  TextOutput,
} from './outputs.ts';
import { fileOf } from './outputs.ts';
import { makePictures, placeFile, type PictureStore } from './pictures/cache.ts';
import type { Tell } from './progress.ts';
import { putFile } from './put-file.ts';
import { makeAllPages, type MadePage, type MakePages } from './workers.ts';

/** What makes outputs, and where they go. */
export interface Makers {
  /** Folder that becomes the site, or where its new files wait. */
  readonly folder: string;
  readonly store: PictureStore;
  readonly makePages: MakePages;
  readonly openThread: () => Worker;
  readonly tell: Tell;
}

/**
 * Makes outputs into the folder and gives their rows for the ledger.
 * Throws at the first that fails: then nothing is published.
 */
export async function makeOutputs(
  outputs: readonly Output[],
  makers: Makers,
): Promise<readonly LedgerRow[]> {
  const { folder, store, tell } = makers;
  const digests = await makePagesAndTexts(outputs, makers);
  for (const output of [...only(outputs, 'copy'), ...only(outputs, 'search')]) {
    digests.set(output.file, putFile(output, join(folder, output.file)));
  }
  await placePictures(only(outputs, 'picture'), folder, store, tell);
  return outputs.map((output) => rowOf(output, folder, digests.get(output.file) ?? ''));
}

/**
 * Makes pages and texts, and gives their digests by file. Pages that feeds give whole are made first: then the texts are
 * made in this thread, in between its pages, while the others go on.
 */
async function makePagesAndTexts(
  outputs: readonly Output[],
  { folder, makePages, openThread, tell }: Makers,
): Promise<Map<string, string>> {
  const pages = only(outputs, 'page').sort((a, b) => Number(b.isInFeed) - Number(a.isInFeed));
  const texts = only(outputs, 'text');
  const digests = new Map<string, string>();
  const bodies = new Map<string, string>();
  const inFeeds = pages.filter(({ isInFeed }) => isInFeed).length;
  const allBodies = Promise.withResolvers<undefined>();
  let done = 0;
  const hear = (made: readonly MadePage[]): void => {
    for (const { file, url, digest, body } of made) {
      digests.set(file, digest);
      if (body !== undefined) bodies.set(url, body);
    }
    done += made.length;
    if (bodies.size === inFeeds) allBodies.resolve(undefined);
    if (made.length > 0) tell('pages', done, pages.length);
  };
  const makeTexts = async (): Promise<void> => {
    await allBodies.promise;
    for (const [index, { file, text }] of texts.entries()) {
      digests.set(file, write(folder, file, await text(bodies)));
      if (done === pages.length) tell('texts', index + 1, texts.length);
      await pause();
    }
  };
  hear([]);
  const making = makeAllPages(jobsOf(pages), pages.length, makePages, openThread, hear);
  making.catch(allBodies.reject);
  // Whatever fails, nothing goes on in the background when this has thrown.
  const ends = await Promise.allSettled([making, makeTexts()]);
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
  return digests;
}

interface OutputOf {
  page: PageOutput;
  text: TextOutput;
  picture: PictureOutput;
  copy: CopyOutput;
  search: SearchOutput;
}

function only<How extends Output['how']>(outputs: readonly Output[], how: How): OutputOf[How][] {
  return outputs.filter((output): output is OutputOf[How] => output.how === how);
}

function* jobsOf(pages: readonly PageOutput[]) {
  for (const { file, model, isInFeed } of pages) yield { file, model: model(), keepBody: isInFeed };
}

function write(folder: string, file: string, text: string): string {
  const path = join(folder, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  return digestOf(text);
}

async function placePictures(
  outputs: readonly PictureOutput[],
  folder: string,
  store: PictureStore,
  tell: Tell,
): Promise<void> {
  const pictures = new Map(outputs.map(({ picture }) => [picture.source, picture]));
  const wanted = new Set(outputs.map(({ file }) => file));
  const made = await makePictures(store, [...pictures.values()], {
    wants: (url) => wanted.has(fileOf(url)),
    onMade: (done) => {
      tell('pictures', done, pictures.size);
    },
  });
  for (const { url, path } of made) placeFile(path, join(folder, fileOf(url)));
}

function rowOf(output: Output, folder: string, digest: string): LedgerRow {
  const { size, mtimeMs } = statSync(join(folder, output.file));
  const { file, how } = output;
  return {
    file,
    how,
    fingerprint: output.fingerprint(),
    inputs: output.inputs?.() ?? '',
    digest,
    size,
    changedAt: Math.floor(mtimeMs),
  };
}
