import { createHash, randomUUID } from 'node:crypto';
import { copyFileSync, linkSync, mkdirSync, rmSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { basename, dirname, join } from 'node:path';
import type { PictureFacts } from '#src/schema/record.ts';
import { makeVariant } from './make-variant.ts';
import { RECIPE } from './recipe.ts';
import { SHARP_VERSION } from './sharp.ts';
import { variantsOf, type Variant } from './variants.ts';
import { isWholeFile } from './whole-file.ts';

/** Where pictures come from and where what was made of them is kept. */
export interface PictureStore {
  /** Folder of the paper: `source` of a picture is a path from here. */
  readonly root: string;
  readonly cacheFolder: string;
}

/** A file of a picture, made and in the cache. */
export interface MadeFile {
  readonly url: string;
  /** File in the cache. */
  readonly path: string;
}

/** How pictures are made, where it is not as usual. */
export interface MakingOrder {
  /** Number of pictures that are made side by side; one a core when not given. */
  readonly atOnce?: number;
  /** Which files are wanted, by address; all of them when not given. */
  readonly wants?: (url: string) => boolean;
  /** Hears how many pictures are done. */
  readonly onMade?: (done: number) => void;
}

/**
 * Gives the files of these pictures, making those the cache lacks or holds damaged. Pictures are made side by side, each
 * with one thread: the bytes are the same whatever the number.
 * Rejects with the picture's path in its message when one cannot be made.
 */
export async function makePictures(
  store: PictureStore,
  pictures: readonly PictureFacts[],
  { atOnce = availableParallelism(), wants = () => true, onMade }: MakingOrder = {},
): Promise<readonly MadeFile[]> {
  const made: (readonly MadeFile[])[] = [];
  const waiting = pictures.entries();
  let done = 0;
  const work = async (): Promise<void> => {
    for (const [index, picture] of waiting) {
      made[index] = await makePicture(store, picture, wants);
      onMade?.((done += 1));
    }
  };
  await Promise.all(Array.from({ length: Math.max(1, atOnce) }, work));
  return made.flat();
}

/** Puts a made file into the output: a hard link where the disk allows it, else a copy. */
export function placeFile(path: string, target: string): void {
  mkdirSync(dirname(target), { recursive: true });
  rmSync(target, { force: true });
  try {
    linkSync(path, target);
  } catch {
    copyFileSync(path, target);
  }
}

async function makePicture(
  store: PictureStore,
  picture: PictureFacts,
  wants: (url: string) => boolean,
): Promise<readonly MadeFile[]> {
  const folder = join(store.cacheFolder, 'pictures', `${picture.digest}-${recipeHash}`);
  const wanted = variantsOf(picture)
    .filter(({ url }) => wants(url))
    .map((variant) => ({ variant, path: entryOf(folder, variant) }));
  let source: Buffer | undefined;
  for (const { variant, path } of wanted) {
    if (isWholeFile(path, variant.format)) continue;
    source ??= await readSource(store, picture);
    try {
      await writeWhole(path, await makeVariant(source, variant));
    } catch (cause) {
      throw new Error(`${picture.source} could not be made into ${variant.url}.`, { cause });
    }
  }
  return wanted.map(({ variant, path }) => ({ url: variant.url, path }));
}

/** The bytes that were checked at intake, or an error: a file swapped meanwhile must not take their name. */
async function readSource({ root }: PictureStore, { source, digest }: PictureFacts) {
  const bytes = await readFile(join(root, source));
  if (!createHash('sha256').update(bytes).digest('hex').startsWith(digest)) {
    throw new Error(`${source} changed while the paper was being built. Build again.`);
  }
  return bytes;
}

/** Another version of the encoders may give other bytes, so theirs are part of the recipe here. */
const recipeHash = createHash('sha256')
  .update(JSON.stringify([RECIPE, SHARP_VERSION]))
  .digest('hex')
  .slice(0, 10);

/** An entry is named without the picture's name: the same bytes under two names are made once. */
function entryOf(folder: string, { url }: Variant): string {
  return join(folder, basename(url).replace(/^.*-/, ''));
}

/** Writes beside and renames, so that a file under its name is always whole. */
async function writeWhole(path: string, bytes: Buffer): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const draft = `${path}.${randomUUID()}`;
  await writeFile(draft, bytes);
  await rename(draft, path);
}
