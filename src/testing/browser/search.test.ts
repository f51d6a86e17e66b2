import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildPaper } from '#src/build-paper.ts';
import { serve } from '#src/press/serve.ts';
import { aLargePaper } from '../site/newest-articles.ts';
import { launchChromium } from './chromium.ts';

const silent = () => undefined;
let browser: Browser;
let server: Awaited<ReturnType<typeof serve>>;

/** A paper of some 640 stories: those of its first year are not among the newest 500. */
beforeAll(async () => {
  const root = aLargePaper();
  const env = { WARTA_NOW: '2026-11-24 09:00' };
  const complain = silent;
  expect(await buildPaper({ root, env, now: 0, log: silent, complain })).toMatchObject({
    ok: true,
  });
  server = await serve({ folder: join(root, 'dist'), port: 0, log: silent });
  browser = await launchChromium();
});

afterAll(async () => {
  await browser.close();
  await server.close();
});

/** Opens an address of the search page and keeps what it asked for and what went wrong. */
async function open(path: string, options: Parameters<Browser['newContext']>[0] = {}) {
  const context = await browser.newContext({ viewport: { width: 360, height: 800 }, ...options });
  const page = await context.newPage();
  const errors: string[] = [];
  const asked: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  const response = await page.goto(new URL(path, server.url).href, { waitUntil: 'networkidle' });
  return { page, errors, asked, response, close: () => context.close() };
}

/** Waits for the answer and gives what the page says of it. */
async function told(page: Page): Promise<string> {
  const status = page.locator('#found [role=status]');
  await status.filter({ hasText: /artikel untuk/ }).waitFor();
  return status.innerText();
}

const headlines = (page: Page) => page.locator('.results h3').allInnerTexts();

test('nothing of the search is fetched before a reader searches, then all of it comes under a strict policy', async () => {
  const { page, asked, errors, response, close } = await open('/cari/');
  const policy = response?.headers()['content-security-policy'] ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toContain('unsafe-inline');
  expect(asked.filter((path) => /pagefind|search\.json/.test(path))).toEqual([]);
  await page.getByRole('searchbox').fill('trotoar');
  await page.getByRole('button', { name: 'Cari', exact: true }).click();
  expect(await told(page)).toBe('1 artikel untuk “trotoar”');
  expect(new URL(page.url()).search).toBe('?q=trotoar');
  expect(await page.locator('.results .k').innerText()).toBe('Opini');
  expect(asked.some((path) => path.startsWith('/pagefind/2026-'))).toBe(true);
  expect(errors).toEqual([]);
  await close();
});

test('what a bundle names is kept for a year, its list is asked for anew', async () => {
  const { page, asked, close } = await open('/cari/?q=trotoar');
  await told(page);
  const keeps = async (path: string): Promise<boolean> => {
    const { headers } = await fetch(new URL(path, server.url));
    return headers.get('cache-control')?.includes('immutable') ?? false;
  };
  const parts = asked.filter((path) =>
    /^\/pagefind\/[^/]+\/(?:fragment|index|filter)\//.test(path),
  );
  expect(parts.some((path) => path.includes('/fragment/'))).toBe(true);
  expect(await Promise.all(parts.map(keeps))).not.toContain(false);
  expect(await keeps('/pagefind/2026-0/pagefind-entry.json')).toBe(false);
  await close();
});

test('a word is found in its other forms, and marked', async () => {
  const { page, close } = await open('/cari/?q=pembukaan');
  await told(page);
  expect(await headlines(page)).toContain('Dermaga baru dibuka, kapal pertama sandar pagi ini');
  const marks = await page.locator('.results mark').allInnerTexts();
  expect(marks.some((mark) => mark.startsWith('pembukaan'))).toBe(true);
  expect(marks).toContain('buka');
  await close();
});

test('a story that has the word as it was asked for stands before one that has another form of it', async () => {
  const { page, close } = await open('/cari/?q=buka');
  await told(page);
  expect((await headlines(page))[0]).toBe('Taman baca di ujung gang buka sampai malam');
  await page.goto(new URL('/cari/?q=dibuka', server.url).href);
  await told(page);
  expect((await headlines(page))[0]).toBe('Dermaga baru dibuka, kapal pertama sandar pagi ini');
  await close();
});

test('what is paid stays out unless it is asked for, and says what it is; so does what is unverified', async () => {
  const { page, close } = await open('/cari/?q=gerai');
  expect(await told(page)).toMatch(/^Tidak ada artikel untuk “gerai”/);
  await page.getByLabel('Sertakan advertorial').check();
  await page.locator('.results article').waitFor();
  expect(await page.locator('.results .paid-label').innerText()).toBe(
    'Advertorial, dibayar oleh Toko Rekaan',
  );
  expect(new URL(page.url()).search).toBe('?q=gerai&advertorial=1');
  await page.goto(new URL('/cari/?q=nelayan menunggu cuaca', server.url).href);
  await told(page);
  expect(await page.locator('.results article').first().innerText()).toContain(
    'Belum terverifikasi',
  );
  await close();
});

test('drafts, scheduled and withdrawn stories are not found', async () => {
  const { page, close } = await open('/cari/?q=rahasia&advertorial=1');
  await told(page);
  expect(await page.locator('.results').innerText()).not.toMatch(/RAHASIA/i);
  await close();
});

test('the address says what is asked, filters narrow it down, and going back asks it again', async () => {
  const { page, close } = await open('/cari/?q=arsip&rubrik=laut&tahun=2025');
  expect(await page.getByRole('combobox', { name: 'Rubrik' }).inputValue()).toBe('laut');
  await told(page);
  const dates = await page.locator('.results time').allInnerTexts();
  expect(dates).toHaveLength(10);
  expect(dates.every((date) => date.endsWith('2025'))).toBe(true);
  await page.getByRole('searchbox').fill('trotoar');
  await page.getByRole('combobox', { name: 'Rubrik' }).selectOption('');
  await page.getByRole('combobox', { name: 'Tahun' }).selectOption('');
  await page.getByRole('searchbox').press('Enter');
  await page.locator('#found [role=status]', { hasText: '1 artikel' }).waitFor();
  await page.goBack();
  await page.locator('#found [role=status]', { hasText: '“arsip”' }).waitFor();
  await close();
});

test('more results come by button, and older years when they are asked for', async () => {
  const { page, asked, close } = await open('/cari/?q=arsip');
  await told(page);
  await page.getByRole('button', { name: 'Muat hasil berikutnya' }).click();
  await page.locator('.results article').nth(19).waitFor();
  const focused =
    'document.activeElement?.closest("article") === document.querySelectorAll(".results article")[10]';
  await page.waitForFunction(focused);
  const hasAsked = () => asked.some((path) => path.startsWith('/pagefind/2019-'));
  expect(hasAsked()).toBe(false);
  await page.getByRole('button', { name: 'Cari juga di tahun 2019' }).click();
  await page.getByRole('button', { name: 'Cari juga' }).waitFor({ state: 'hidden' });
  await told(page);
  expect(hasAsked()).toBe(true);
  await close();
});

test('the keyboard alone is enough, from the masthead to a story', async () => {
  const { page, close } = await open('/');
  await page.getByRole('link', { name: 'Cari', exact: true }).focus();
  await page.keyboard.press('Enter');
  await page.waitForURL('**/cari/');
  await page.getByRole('searchbox').focus();
  await page.keyboard.type('lampu jalan');
  await page.keyboard.press('Enter');
  await told(page);
  const first = page.locator('.results h3 a').first();
  for (let steps = 0; steps < 12; steps += 1) {
    if (await first.evaluate((link) => link === link.ownerDocument.activeElement)) break;
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/2026\/03\/lampu-jalan-menyala-lagi\//);
  await close();
});

test('without JavaScript the page says so and leads on', async () => {
  const { page, close } = await open('/cari/?q=laut', { javaScriptEnabled: false });
  const main = page.locator('main');
  expect(await main.innerText()).toContain('Pencarian memerlukan JavaScript');
  expect(await main.getByRole('link', { name: 'Arsip bulanan' }).getAttribute('href')).toBe(
    '/indeks/',
  );
  expect(await main.getByRole('link', { name: 'Laut' }).count()).toBe(1);
  await close();
});

test('a page that is lost has a search field, and to search engines all searches are one page', async () => {
  const { page, close } = await open('/tidak-ada/');
  await page.getByRole('searchbox').fill('trotoar');
  await page.getByRole('searchbox').press('Enter');
  await page.waitForURL('**/cari/?q=trotoar');
  expect(await told(page)).toContain('1 artikel');
  const canonical = page.locator('link[rel=canonical]');
  expect(await canonical.getAttribute('href')).toMatch(/\/cari\/$/);
  await close();
});
