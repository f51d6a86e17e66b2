import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { probePicture } from './probe.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'warta-probe-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

async function probe(name: string, bytes: Buffer | string) {
  const path = join(folder, name);
  await writeFile(path, bytes);
  return probePicture(path);
}

const noise = sharp({
  create: {
    width: 320,
    height: 180,
    channels: 3,
    noise: { type: 'gaussian', mean: 120, sigma: 30 },
    background: '#888',
  },
});
const formats = {
  jpeg: () => noise.clone().jpeg().toBuffer(),
  png: () => noise.clone().png().toBuffer(),
  webp: () => noise.clone().webp().toBuffer(),
  avif: () => noise.clone().avif({ effort: 0 }).toBuffer(),
  gif: () => noise.clone().gif().toBuffer(),
};

describe('probePicture', () => {
  test.each(Object.entries(formats))('measures a picture in %s', async (name, make) => {
    expect(await probe(`a.${name}`, await make())).toMatchObject({ width: 320, height: 180 });
  });

  test('goes by the bytes and not by the name', async () => {
    expect(await probe('a-jpeg.png', await formats.jpeg())).toMatchObject({ width: 320 });
    expect(await probe('text.jpg', 'Bukan gambar.')).toEqual({ refused: 'not-a-picture' });
    expect(await probe('empty.jpg', '')).toEqual({ refused: 'not-a-picture' });
  });

  test('measures a picture the way its EXIF orientation turns it', async () => {
    const turned = await noise.clone().jpeg().withMetadata({ orientation: 6 }).toBuffer();
    expect(await probe('turned.jpg', turned)).toMatchObject({ width: 180, height: 320 });
  });

  test('gives the same digest for the same bytes only', async () => {
    const bytes = await formats.jpeg();
    const first = await probe('one.jpg', bytes);
    expect(first).toMatchObject({ digest: expect.stringMatching(/^[0-9a-f]{32}$/) as string });
    expect(await probe('two.jpg', bytes)).toEqual(first);
    expect(await probe('three.jpg', await formats.png())).not.toEqual(first);
  });

  test.each(Object.entries(formats))('refuses a %s that was cut off', async (name, make) => {
    const bytes = await make();
    for (const share of [0.4, 0.9, 0.999]) {
      const cut = bytes.subarray(0, Math.floor(bytes.length * share));
      expect(await probe(`cut.${name}`, cut)).toEqual({ refused: 'broken' });
    }
  });

  test('refuses SVG by name, behind a prolog and a comment too', async () => {
    const svg = '<?xml version="1.0"?><!-- x --><svg xmlns="http://www.w3.org/2000/svg"/>';
    expect(await probe('a.svg', svg)).toEqual({ refused: 'svg' });
    expect(await probe('a.jpg', svg)).toEqual({ refused: 'svg' });
  });

  test('refuses more than 50 million pixels without decoding them', async () => {
    const huge = await sharp({
      create: { width: 10_001, height: 5_000, channels: 3, background: '#fff' },
    })
      .png({ compressionLevel: 1 })
      .toBuffer();
    expect(await probe('huge.png', huge)).toEqual({ refused: 'too-large' });
  });

  test('refuses a picture that moves, and a folder', async () => {
    const frames = Buffer.concat([Buffer.alloc(300, 10), Buffer.alloc(300, 200)]);
    const gif = await sharp(frames, { raw: { width: 10, height: 20, channels: 3, pageHeight: 10 } })
      .gif()
      .toBuffer();
    expect(await probe('moving.gif', gif)).toEqual({ refused: 'not-a-picture' });
    expect(await probePicture(folder)).toEqual({ refused: 'not-a-picture' });
  });

  test('refuses HEIC, which browsers do not show', async () => {
    const heic = Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1');
    expect(await probe('photo.avif', heic)).toEqual({ refused: 'not-a-picture' });
  });
});
