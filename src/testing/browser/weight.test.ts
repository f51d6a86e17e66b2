import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { aReader } from './a-reader.ts';
import { ENGLISH_PAGES, STARTER_PAGES } from './pages-to-see.ts';
import { bytesOf, weigh, type Asked } from './weight.ts';

const KB = 1000;
type Reader = Awaited<ReturnType<typeof aReader>>;
let [starter, english]: Reader[] = [];
beforeAll(async () => {
  starter = await aReader(inject('starter'));
  english = await aReader(inject('english'));
});
afterAll(async () => {
  await starter?.close();
  await english?.close();
});

/** What each of these pages asks for on a cheap phone, one opened after the other. */
async function views(
  reader: Reader | undefined,
  paths: readonly string[],
  options?: Parameters<typeof weigh>[2],
): Promise<Asked[][]> {
  if (!reader) throw new Error('No browser is open.');
  const urls = paths.map((path) => reader.url + path);
  return weigh(reader.browser, urls, options);
}

describe('the first view on a cheap phone, fonts, icons and scripts included', () => {
  test('of a story without pictures: 80 KB, of which fonts 58 KB, and text with its looks 14 KB', async () => {
    const [asked = []] = await views(english, [ENGLISH_PAGES.article]);
    expect(bytesOf(asked)).toBeLessThanOrEqual(80 * KB);
    expect(bytesOf(asked, 'font')).toBeLessThanOrEqual(58 * KB);
    expect(bytesOf(asked, 'document', 'stylesheet')).toBeLessThanOrEqual(14 * KB);
    expect(asked.some(({ url }) => url.endsWith('/icon.svg'))).toBe(true);
  });

  test('of a story with its picture: 130 KB', async () => {
    const [asked = []] = await views(starter, [STARTER_PAGES.hero]);
    expect(bytesOf(asked, 'image')).toBeGreaterThan(5 * KB);
    expect(bytesOf(asked)).toBeLessThanOrEqual(130 * KB);
  });

  test('of the front page: 200 KB before anything is scrolled', async () => {
    const [asked = []] = await views(starter, [STARTER_PAGES.home]);
    expect(bytesOf(asked, 'image')).toBeGreaterThan(5 * KB);
    expect(bytesOf(asked)).toBeLessThanOrEqual(200 * KB);
  });
});

test('a second view fetches the page and new pictures alone', async () => {
  const paths = [STARTER_PAGES.hero, STARTER_PAGES.article, STARTER_PAGES.hero];
  // What comes by way of the service worker counts as sent, wherever it had it from: here the browser's own cache is asked.
  const alone = { serviceWorkers: 'block' } as const;
  const [first = [], second = [], again = []] = await views(starter, paths, alone);
  const fetched = (asked: readonly Asked[]) => asked.filter(({ bytes }) => bytes > 0);
  expect(new Set(fetched(second).map(({ type }) => type))).toEqual(new Set(['document', 'image']));
  expect(fetched(again)).toEqual(fetched(again).filter(({ type }) => type === 'document'));
  const pictures = new Set(first.filter(({ type }) => type === 'image').map(({ url }) => url));
  expect(fetched(second).filter(({ url }) => pictures.has(url))).toEqual([]);
});

function htmlOf(path: string): string {
  const file = path === STARTER_PAGES['not found'] ? '404.html' : `${path}index.html`;
  return readFileSync(join(inject('starter'), file), 'utf8');
}

describe.each(Object.entries(STARTER_PAGES))('%s', (_, path) => {
  test('runs at most 5 KB of scripts', async () => {
    const [asked = []] = await views(starter, [path]);
    const inline = [
      ...htmlOf(path).matchAll(
        /<script(?! type="(?:application|speculation))[^>]*>(.*?)<\/script>/gs,
      ),
    ];
    const packed = brotliCompressSync(inline.map(([, text = '']) => text).join('\n')).length;
    expect(inline.length).toBeGreaterThan(0);
    expect(packed + bytesOf(asked, 'script')).toBeLessThanOrEqual(5 * KB);
  });

  test('paints its text without waiting for a picture to be unpacked', () => {
    const waited = [...htmlOf(path).matchAll(/<img [^>]*>/g)].filter(
      ([tag]) => !tag.includes('"async"'),
    );
    expect(waited).toEqual([]);
  });
});
