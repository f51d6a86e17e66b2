import { join } from 'node:path';
import { setImmediate as pause } from 'node:timers/promises';
import type { Worker } from 'node:worker_threads';
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
import { factsAt, writeFile, type FileFacts } from './write-file.ts';

/** What makes outputs, and where they go. */
export interface Makers {
  /** Folder that becomes the site, or where its new files wait. */
  readonly folder: string;
  readonly store: PictureStore;
  readonly makePages: MakePages;
  readonly openThread: () => Worker;
  readonly tell: Tell;
}

/** Texts made between two batches of pages: so many that they are done before the pages are. */
const TEXTS_AT_ONCE = 8;

/**
 * Makes outputs into the folder and gives their rows for the ledger.
 * Throws at the first that fails: then nothing is published.
 */
export async function makeOutputs(
  outputs: readonly Output[],
  makers: Makers,
): Promise<readonly LedgerRow[]> {
  const { folder, store, tell } = makers;
  const facts = await makePagesAndTexts(outputs, makers);
  for (const output of [...only(outputs, 'copy'), ...only(outputs, 'search')]) {
    const path = join(folder, output.file);
    facts.set(output.file, factsAt(path, putFile(output, path)));
  }
  await placePictures(only(outputs, 'picture'), folder, store, tell);
  return outputs.map((output) => {
    const { file, how } = output;
    const inputs = output.inputs?.() ?? '';
    const ofFile = facts.get(file) ?? factsAt(join(folder, file), '');
    return { file, how, fingerprint: output.fingerprint(), inputs, ...ofFile };
  });
}

/**
 * Makes pages and texts, and gives what they are by file. Pages that feeds give whole are made first: then the texts are
 * made in this thread, in between its pages, while the others go on.
 */
async function makePagesAndTexts(
  outputs: readonly Output[],
  { folder, makePages, openThread, tell }: Makers,
): Promise<Map<string, FileFacts>> {
  const pages = only(outputs, 'page').sort((a, b) => Number(b.isInFeed) - Number(a.isInFeed));
  const texts = only(outputs, 'text');
  const facts = new Map<string, FileFacts>();
  const bodies = new Map<string, string>();
  const inFeeds = pages.filter(({ isInFeed }) => isInFeed).length;
  const allBodies = Promise.withResolvers<undefined>();
  let done = 0;
  const write = (made: readonly MadePage[]): void => {
    for (const page of made) {
      facts.set(page.file, writeFile(join(folder, page.file), page.bytes, page.digest));
      if (page.body !== undefined) bodies.set(page.url, page.body);
    }
    done += made.length;
    if (bodies.size === inFeeds) allBodies.resolve(undefined);
    if (made.length > 0) tell('pages', done, pages.length);
  };
  const makeTexts = async (): Promise<void> => {
    await allBodies.promise;
    for (let start = 0; start < texts.length; start += TEXTS_AT_ONCE) {
      const some = texts.slice(start, start + TEXTS_AT_ONCE);
      await settled(
        some.map(async ({ file, text }) => {
          facts.set(file, writeFile(join(folder, file), await text(bodies)));
        }),
      );
      if (done === pages.length) tell('texts', start + some.length, texts.length);
      await pause();
    }
  };
  write([]);
  const making = makeAllPages(jobsOf(pages), pages.length, makePages, openThread, write);
  making.catch(allBodies.reject);
  await settled([making, makeTexts()]);
  return facts;
}

/** Whatever fails, nothing goes on in the background when this throws: the first failure, when all have ended. */
async function settled(doing: readonly Promise<void>[]): Promise<void> {
  for (const end of await Promise.allSettled(doing))
    if (end.status === 'rejected') throw end.reason;
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
  for (const page of pages) yield { file: page.file, model: page.model(), keepBody: page.isInFeed };
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
