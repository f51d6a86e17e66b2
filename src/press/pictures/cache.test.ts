import { mkdir, mkdtemp, readFile, readdir, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { PictureFacts } from '#src/schema/record.ts';
import { makePictures, placeFile, type MadeFile, type PictureStore } from './cache.ts';
import { probePicture } from './probe.ts';

let root = '';
let store: PictureStore = { root: '', cacheFolder: '' };
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'warta-pictures-'));
  store = { root, cacheFolder: join(root, '.warta') };
});
afterEach(async () => {
  await rm(root, { recursive: true });
});

async function aPicture(source: string, make?: (picture: Sharp) => Sharp) {
  const svg = `<svg width="700" height="400"><rect width="350" height="400" fill="red"/><circle r="150" cx="400" cy="200" fill="#123456"/></svg>`;
  const drawing = sharp(Buffer.from(svg));
  await writeFile(join(root, source), await (make?.(drawing) ?? drawing.png()).toBuffer());
  return factsOf(source);
}

async function factsOf(source: string): Promise<PictureFacts> {
  const found = await probePicture(join(root, source));
  if ('refused' in found) throw new Error(found.refused);
  return { source, ...found };
}

const bytesOf = (files: readonly MadeFile[]) =>
  Promise.all(files.map(({ path }) => readFile(path)));
const endings = (files: readonly MadeFile[]) => files.map(({ url }) => url.replace(/^.*-/, ''));

describe('makePictures', () => {
  test('makes every file of a picture, in its format and size', async () => {
    const files = await makePictures(store, [await aPicture('a.png')]);
    expect(endings(files)).toEqual(['320.avif', '700.avif', '700.jpg', 'share.jpg']);
    const sizes = await Promise.all(files.map(({ path }) => sharp(path).metadata()));
    expect(sizes.map(({ format, width, height }) => [format, width, height])).toEqual([
      ['heif', 320, 183],
      ['heif', 700, 400],
      ['jpeg', 700, 400],
      ['jpeg', 1200, 630],
    ]);
  });

  test('makes only the files that are wanted, and tells how many pictures are done', async () => {
    const pictures = await Promise.all(['a.png', 'b.png'].map((name) => aPicture(name)));
    const told: number[] = [];
    const files = await makePictures(store, pictures, {
      wants: (url) => url.endsWith('320.avif'),
      onMade: (done) => told.push(done),
    });
    expect(endings(files)).toEqual(['320.avif', '320.avif']);
    expect(await readdir(store.cacheFolder, { recursive: true })).toHaveLength(3);
    expect(told).toEqual([1, 2]);
  });

  test('turns a picture upright and leaves its metadata out', async () => {
    const exif = { IFD0: { Copyright: 'RAHASIA' }, IFD3: { GPSLatitude: '1/1 16/1 0/1' } };
    const picture = await aPicture('turned.jpg', (drawing) =>
      drawing.jpeg().withMetadata({ orientation: 6 }).withExifMerge(exif),
    );
    const files = await makePictures(store, [picture]);
    for (const bytes of await bytesOf(files)) {
      const { orientation, exif: left, icc } = await sharp(bytes).metadata();
      expect([orientation ?? 1, left, icc]).toEqual([1, undefined, undefined]);
      expect(bytes.includes('RAHASIA')).toBe(false);
    }
    const upright = await sharp(files[0]?.path).metadata();
    expect(upright.height).toBeGreaterThan(upright.width);
  });

  test('gives the same bytes whatever the number at work and the state of the cache', async () => {
    const pictures = [
      await aPicture('a.png'),
      await aPicture('b.jpg', (drawing) => drawing.jpeg()),
    ];
    const alone = await bytesOf(await makePictures(store, pictures, { atOnce: 1 }));
    await rm(store.cacheFolder, { recursive: true });
    const first = await makePictures(store, pictures, { atOnce: 4 });
    expect(await bytesOf(first)).toEqual(alone);
    await Promise.all(first.slice(0, 2).map(({ path }) => rm(path)));
    expect(await bytesOf(await makePictures(store, pictures, { atOnce: 2 }))).toEqual(alone);
  });

  test('makes nothing again that is there, and leaves no drafts behind', async () => {
    const picture = await aPicture('a.png');
    const files = await makePictures(store, [picture]);
    const times = () => Promise.all(files.map(async ({ path }) => (await stat(path)).mtimeMs));
    const before = await times();
    await makePictures(store, [picture]);
    expect(await times()).toEqual(before);
    const kept = await readdir(join(store.cacheFolder, 'pictures'), { recursive: true });
    expect(kept.filter((name) => name.includes('.')).length).toBe(files.length);
  });

  test.each([
    ['empty', (path: string) => truncate(path)],
    ['cut off', (path: string) => truncate(path, 300)],
    ['something else', (path: string) => writeFile(path, 'x'.repeat(500))],
  ])('makes again what is %s in the cache', async (_, damage) => {
    const picture = await aPicture('a.png');
    const files = await makePictures(store, [picture]);
    const whole = await bytesOf(files);
    await Promise.all(files.map(({ path }) => damage(path)));
    expect(await bytesOf(await makePictures(store, [picture]))).toEqual(whole);
  });

  test('refuses a picture that changed since it was checked', async () => {
    const picture = await aPicture('a.png');
    await aPicture('a.png', (drawing) => drawing.jpeg());
    await expect(makePictures(store, [picture])).rejects.toThrow('a.png changed');
  });

  test('shows see-through parts on white in a JPEG', async () => {
    const [, , jpeg] = await makePictures(store, [await aPicture('a.png')]);
    const corner = { left: 690, top: 2, width: 1, height: 1 };
    expect([...(await sharp(jpeg?.path).extract(corner).raw().toBuffer())]).toEqual([
      255, 255, 255,
    ]);
  });
});

describe('placeFile', () => {
  test('puts a file in place, over an older one too', async () => {
    await writeFile(join(root, 'made'), 'new');
    await mkdir(join(root, 'out/media'), { recursive: true });
    for (const target of ['out/media/a.jpg', 'fresh/media/a.jpg']) {
      placeFile(join(root, 'made'), join(root, target));
      placeFile(join(root, 'made'), join(root, target));
      expect(await readFile(join(root, target), 'utf8')).toBe('new');
    }
  });
});
