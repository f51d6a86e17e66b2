import { beforeEach, describe, expect, test, vi } from 'vitest';
import { KEPT, keepPage, keepPart, keyOf } from './keep.ts';

const ORIGIN = 'https://kabarteluk.test';
const FOLDERS = ['/assets/', '/media/'];
/** A cache as far as is needed: what is put last is listed last (Service Workers §5.4, "batch cache operations"). */
let held: Map<string, Response>;

beforeEach(() => {
  held = new Map();
  const cache = {
    match: (url: string) => Promise.resolve(held.get(url)?.clone()),
    put: (url: string, answer: Response) => {
      held.delete(url);
      held.set(url, answer);
      return Promise.resolve();
    },
    delete: (url: string) => Promise.resolve(held.delete(url)),
    keys: () => Promise.resolve(Array.from(held.keys(), (url) => ({ url }))),
  };
  vi.stubGlobal('location', { origin: ORIGIN });
  vi.stubGlobal('caches', { open: (name: string) => Promise.resolve(name === KEPT && cache) });
  return () => vi.unstubAllGlobals();
});

function answer(text: string, status = 200): Response {
  const made = new Response(text, { status, headers: { 'content-type': 'text/html' } });
  return Object.defineProperty(made, 'type', { value: 'basic' });
}

describe('keepPage', () => {
  const story = `${ORIGIN}/2026/11/teluk/`;

  test('puts the newest in place of an earlier copy, and gives up what is gone', async () => {
    await keepPage(story, answer('lama'), FOLDERS);
    await keepPage(story, answer('baru'), FOLDERS);
    expect(await held.get(story)?.clone().text()).toBe('baru');
    await keepPage(story, answer('galat', 500), FOLDERS);
    expect(held.has(story)).toBe(true);
    await keepPage(story, answer('', 404), FOLDERS);
    expect(held.has(story)).toBe(false);
  });

  test('does not take in a page that is only foreseen, but renews one that was read', async () => {
    await keepPage(story, answer('lama'), FOLDERS, true);
    expect(held.size).toBe(0);
    await keepPage(story, answer('lama'), FOLDERS);
    await keepPage(story, answer('baru'), FOLDERS, true);
    expect(await held.get(story)?.clone().text()).toBe('baru');
  });

  test('keeps sixty at most: then those not read for longest go, with what only they show', async () => {
    const page = (number: number) => `${ORIGIN}/2026/11/berita-${number}/`;
    const picture = (number: number) => `${ORIGIN}/media/gambar-${number}.avif`;
    const font = `${ORIGIN}/assets/huruf.woff2`;
    const read = async (number: number): Promise<void> => {
      const html = `<img src="/media/gambar-${number}.avif"><style>url(/assets/huruf.woff2)</style>`;
      await keepPage(page(number), answer(html), FOLDERS);
      await keepPart(picture(number), answer(''));
    };
    await keepPart(font, answer(''));
    for (let number = 0; number < 60; number += 1) await read(number);
    expect(held.size).toBe(121);
    await read(0);
    await read(60);
    expect([page(0), picture(0), page(12), picture(12), font].map((url) => held.has(url))).toEqual([
      ...[true, true, true, true, true],
    ]);
    expect([page(1), picture(1), page(11), picture(11)].some((url) => held.has(url))).toBe(false);
    expect([...held.keys()].filter((url) => url.endsWith('/'))).toHaveLength(50);
  });
});

describe('keyOf', () => {
  test('leaves out what follows the path: the page is the same', () => {
    expect(keyOf(`${ORIGIN}/2026/11/teluk/?fbclid=1#isi`)).toBe(`${ORIGIN}/2026/11/teluk/`);
  });
});
