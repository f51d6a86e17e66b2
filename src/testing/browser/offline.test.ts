import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import {
  anOfflinePaper,
  headline,
  keptIn,
  read,
  SOON,
  setting,
  type OfflinePaper,
} from './offline-paper.ts';

const STORY = '/2026/11/dermaga-baru-dibuka/';
const FILE = 'content/articles/2026/11/dermaga-baru-dibuka.md';
const OTHER = '/2026/10/anggaran-kota-dibahas/';
const UNREAD = '/2026/11/jembatan-kecil-diperbaiki/';
const HEADLINE = 'Dermaga baru dibuka, kapal pertama sandar pagi ini';

let paper: OfflinePaper;
let context: BrowserContext;
beforeAll(async () => {
  paper = await anOfflinePaper();
});
beforeEach(async () => {
  await paper.connect();
  context = await paper.browser.newContext({ viewport: { width: 360, height: 800 } });
});
afterEach(() => context.close());
afterAll(() => paper.close());

/** Names of the caches that hold a page to stand in. */
async function standIns(page: Page): Promise<readonly string[]> {
  const names = await page.evaluate(() => caches.keys());
  return names.filter((name) => name.startsWith('kept-offline'));
}

test('a story that was read opens without a connection, with its picture and its letters', async () => {
  const page = await read(context, paper, STORY);
  await page.waitForFunction(() => document.querySelector<HTMLImageElement>('.hero img')?.complete);
  // The very first page is kept whole a moment after it was loaded.
  await expect
    .poll(() => keptIn(page, 'kept'), SOON)
    .toContainEqual(expect.stringMatching(/^\/media\//));
  await paper.disconnect();
  const again = await context.newPage();
  await again.goto(`${paper.url}${STORY}?dari=pesan`);
  expect(await again.locator('h1').innerText()).toBe(HEADLINE);
  const picture = again.locator('.hero img');
  await picture.evaluate((image: HTMLImageElement) => image.decode());
  expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(
    0,
  );
  const letters = await again.evaluate(async () => {
    await document.fonts.ready;
    return [...document.fonts].filter(({ status }) => status === 'loaded').length;
  });
  expect(letters).toBeGreaterThan(1);
});

test('a story that was not read gives way to those that were, the newest first', async () => {
  const page = await read(context, paper, OTHER);
  await read(context, paper, '/');
  await read(context, paper, STORY);
  await paper.disconnect();
  await page.goto(paper.url + UNREAD);
  expect(await page.locator('h1').innerText()).toBe('Bacaan tanpa internet');
  const list = page.getByRole('region', { name: 'Tersimpan di perangkat ini' });
  await list.getByRole('link', { name: HEADLINE }).waitFor();
  expect(await list.getByRole('link').allInnerTexts()).toEqual([
    HEADLINE,
    'Anggaran kota dibahas dewan dalam dua sidang',
  ]);
  await list.getByRole('link', { name: HEADLINE }).click();
  await page.waitForURL(paper.url + STORY);
  expect(await page.locator('h1').innerText()).toBe(HEADLINE);
  await page.goto(paper.url + UNREAD);
  await paper.connect();
  await page.getByRole('link', { name: 'Coba lagi' }).click();
  await page.getByRole('heading', { level: 1, name: /^Jembatan kecil/ }).waitFor();
});

test('nothing is kept but what was read, and nothing else is fetched in advance than one page', async () => {
  const asked: string[] = [];
  context.on('request', (request) => {
    if (request.serviceWorker()) asked.push(new URL(request.url()).pathname);
  });
  const page = await read(context, paper, OTHER);
  await expect
    .poll(() => keptIn(page, 'kept'), SOON)
    .toContainEqual(expect.stringMatching(/woff2$/));
  const pages = (await keptIn(page, 'kept')).filter((path) => path.endsWith('/'));
  expect(new Set(pages)).toEqual(new Set([OTHER, '/luring/']));
  expect(await keptIn(page, 'kept')).not.toContain('/api/v1/ads.json');
  expect(asked.filter((path) => path.endsWith('/') && path !== OTHER)).toEqual(['/luring/']);
});

test('forgets what was read when the reader asks for it', async () => {
  const page = await read(context, paper, STORY);
  await page.goto(`${paper.url}/luring/`);
  await page.getByRole('button', { name: 'Hapus dari perangkat ini' }).click();
  await page.getByText('Belum ada berita yang tersimpan').waitFor();
  expect(await page.getByRole('region').getByRole('link').count()).toBe(0);
});

test('a reader with a connection has the newest text, and keeps it', async () => {
  const page = await read(context, paper, STORY);
  paper.publish(FILE, headline('Dermaga baru dibuka, jam sandar dikoreksi'));
  await page.goto(paper.url + STORY);
  expect(await page.locator('h1').innerText()).toBe('Dermaga baru dibuka, jam sandar dikoreksi');
  await paper.disconnect();
  await page.goto(paper.url + STORY);
  expect(await page.locator('h1').innerText()).toBe('Dermaga baru dibuka, jam sandar dikoreksi');
  paper.publish(FILE, headline(HEADLINE));
});

test('a story that is gone is not kept either', async () => {
  const file = 'content/articles/2026/11/berita-singkat.md';
  const text = `---\ntitle: Berita singkat yang segera hilang\ndate: 2026-11-02\nsection: kota\nauthor: ayu-lestari\neditor: bima-pratama\n---\n\nIsi.\n`;
  paper.write(file, text);
  const page = await read(context, paper, '/2026/11/berita-singkat/');
  paper.unpublish(file);
  const answer = await page.goto(`${paper.url}/2026/11/berita-singkat/`);
  expect(answer?.status()).toBe(404);
  await paper.disconnect();
  await page.goto(`${paper.url}/2026/11/berita-singkat/`);
  expect(await page.locator('h1').innerText()).toBe('Bacaan tanpa internet');
});

test('a new worker takes over at once, with the page that stands in', async () => {
  const page = await read(context, paper, STORY);
  const before = await standIns(page);
  paper.publish('site.config.ts', (text) => text.replace("'Kabar Teluk'", "'Kabar Selat'"));
  await page.reload();
  await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
  await expect.poll(() => standIns(page), SOON).not.toEqual(before);
  await expect.poll(() => standIns(page), SOON).toHaveLength(1);
  await paper.disconnect();
  await page.goto(paper.url + UNREAD);
  expect(await page.title()).toContain('Kabar Selat');
});

test('switched off, the worker goes by itself, and what it kept with it', async () => {
  const page = await read(context, paper, STORY);
  paper.publish('site.config.ts', setting('offline', 'false'));
  await page.goto(paper.url + STORY);
  expect(await page.locator('[data-worker]').count()).toBe(0);
  const left = () =>
    page.evaluate(async () => [
      ...(await navigator.serviceWorker.getRegistrations()),
      ...(await caches.keys()),
    ]);
  await expect.poll(left, SOON).toEqual([]);
  expect((await page.goto(`${paper.url}/luring/`))?.status()).toBe(404);
  await paper.disconnect();
  await expect(page.goto(paper.url + STORY)).rejects.toThrow('ERR_CONNECTION_REFUSED');
});
