import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { buildPaper } from '#src/build-paper.ts';
import { serve } from '#src/press/serve.ts';
import { aLongPaper } from './a-long-paper.ts';
import { launchChromium } from './chromium.ts';

const silent = () => undefined;
const STORIES = '[data-stories] article';
let browser: Browser;
let server: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
  const root = aLongPaper();
  const env = { WARTA_NOW: '2026-11-24 09:00' };
  const { ok } = await buildPaper({ root, env, now: 0, log: silent, complain: silent });
  expect(ok).toBe(true);
  server = await serve({ folder: join(root, 'dist'), port: 0, log: silent });
  browser = await launchChromium();
});

afterAll(async () => {
  await browser.close();
  await server.close();
});

/** What broke the policy of a page. */
const broken: string[] = [];
afterEach(() => {
  expect(broken.splice(0)).toEqual([]);
});

/** Opens a list on a phone; `saves`: the reader asked to spend little data. */
async function open(path: string, options: BrowserContextOptions = {}, saves = false) {
  const viewport = { width: 360, height: 640 };
  const context = await browser.newContext({ viewport, reducedMotion: 'reduce', ...options });
  const page = await context.newPage();
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) broken.push(message.text());
  });
  if (saves) {
    await page.addInitScript(`Object.defineProperty(navigator, 'connection', {
      value: { saveData: true } })`);
  }
  await page.goto(new URL(path, server.url).href, { waitUntil: 'networkidle' });
  return { page, context, close: () => context.close() };
}

const button = (page: Page) => page.getByRole('link', { name: 'Berita sebelumnya' });
const status = (page: Page) => page.getByRole('status');
const stories = (page: Page) => page.locator(STORIES);
const pathOf = (page: Page) => new URL(page.url()).pathname;

/** Scrolls to the end of the list and lets what comes by itself come. */
async function scrollToEnd(page: Page): Promise<void> {
  await page.evaluate(`document.querySelector('.pager').scrollIntoView({ block: 'end' })`);
  await page.waitForTimeout(400);
}

/** Presses the button and waits until the stories are there. */
async function press(page: Page): Promise<void> {
  const before = await stories(page).count();
  await button(page).click();
  await page.waitForFunction(
    ([selector, count]) => document.querySelectorAll(selector).length > count,
    [STORIES, before] as const,
  );
}

describe.each(['/laut/', '/tag/ombak/', '/penulis/citra-dewi/', '/laut/halaman/6/'])(
  'the list at %s',
  (path) => {
    test('goes on to its end by button, without a story twice or out of order', async () => {
      const { page, close } = await open(path, {}, true);
      for (let presses = 0; (await button(page).count()) > 0; presses += 1) {
        expect(presses).toBeLessThan(10);
        await press(page);
      }
      expect(await page.getByText('Tidak ada artikel lagi').count()).toBe(1);
      const addresses = await page
        .locator(`${STORIES} a`)
        .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
      expect(new Set(addresses).size).toBe(addresses.length);
      const times = await page
        .locator(`${STORIES} time`)
        .evaluateAll((marks) => marks.map((mark) => mark.getAttribute('datetime') ?? ''));
      expect(times).toEqual(times.toSorted().toReversed());
      expect(addresses.length).toBeGreaterThan(25);
      await close();
    });

    test('leads on by links where no script runs', async () => {
      const { page, close } = await open(path, { javaScriptEnabled: false });
      const before = pathOf(page);
      await button(page).click();
      expect(pathOf(page)).toMatch(/^\/.+\/halaman\/\d+\/$/);
      expect(pathOf(page)).not.toBe(before);
      await close();
    });
  },
);

test('a day that goes on over two pages has one heading', async () => {
  const { page, close } = await open('/laut/', {}, true);
  while ((await button(page).count()) > 0) await press(page);
  const days = await page.locator('[data-stories] h2').allInnerTexts();
  expect(new Set(days).size).toBe(days.length);
  const ids = await page.locator('[id]').evaluateAll((all) => all.map(({ id }) => id));
  expect(new Set(ids).size).toBe(ids.length);
  await close();
});

describe('by scrolling', () => {
  test('three pages come and no more, so that the foot of the page can be reached', async () => {
    const { page, close } = await open('/laut/');
    const before = await stories(page).count();
    for (let times = 0; times < 8; times += 1) await scrollToEnd(page);
    expect(await stories(page).count()).toBe(before + 15);
    await page.evaluate('scrollTo(0, document.documentElement.scrollHeight)');
    const foot = page.locator('body > footer');
    expect(await foot.evaluate((it) => it.getBoundingClientRect().bottom)).toBeLessThan(641);
    await press(page);
    expect(await stories(page).count()).toBe(before + 20);
    await close();
  });

  test('they are told politely and take no focus', async () => {
    const { page, close } = await open('/laut/');
    await scrollToEnd(page);
    await page.getByText('5 artikel lagi dimuat.').waitFor();
    expect(await status(page).innerText()).toBe('5 artikel lagi dimuat.');
    expect(await page.evaluate('document.activeElement === document.body')).toBe(true);
    await close();
  });

  test('nothing comes before the reader scrolls, or for one who saves data', async () => {
    const high = await open('/laut/', { viewport: { width: 1280, height: 4000 } });
    expect(await status(high.page).innerText()).toBe('');
    await high.close();
    const saving = await open('/laut/', {}, true);
    await scrollToEnd(saving.page);
    expect(await status(saving.page).innerText()).toBe('');
    await saving.close();
  });
});

test('the button hands the focus to the first new story', async () => {
  const { page, close } = await open('/laut/', {}, true);
  const before = await stories(page).count();
  await button(page).focus();
  await page.keyboard.press('Enter');
  await page.getByText('5 artikel lagi dimuat.').waitFor();
  const first = await stories(page).nth(before).locator('a').getAttribute('href');
  expect(await page.evaluate(`document.activeElement.getAttribute('href')`)).toBe(first);
  await close();
});

test('the address is that of the page whose stories are in view, and it can be reloaded', async () => {
  const { page, close } = await open('/laut/', {}, true);
  const title = await page.title();
  const before = await stories(page).count();
  await press(page);
  const oldest = String(await button(page).getAttribute('href'));
  await press(page);
  await page.waitForURL(new RegExp(`${oldest}$`));
  expect(await page.title()).toContain('halaman');
  await stories(page).nth(before).scrollIntoViewIfNeeded();
  await page.evaluate('scrollTo(0, 0)');
  await page.waitForURL(/\/laut\/$/);
  expect(await page.title()).toBe(title);
  await stories(page).last().scrollIntoViewIfNeeded();
  await page.waitForURL(new RegExp(`${oldest}$`));
  const shown = await stories(page).last().innerText();
  await page.reload({ waitUntil: 'networkidle' });
  expect(await stories(page).last().innerText()).toBe(shown);
  await close();
});

test('who comes back from a story finds it again where they left', async () => {
  const { page, close } = await open('/laut/', {}, true);
  await press(page);
  await press(page);
  const story = stories(page).last().locator('a');
  await story.scrollIntoViewIfNeeded();
  await page.waitForURL(/\/halaman\/\d\/$/);
  const left = page.url();
  const address = await story.getAttribute('href');
  await story.click();
  await page.waitForURL(/\/arsip-\d+\/$/);
  await page.goBack({ waitUntil: 'networkidle' });
  expect(page.url()).toBe(left);
  const again = page.locator(`${STORIES} a[href="${String(address)}"]`);
  expect(await again.evaluate((link) => link.getBoundingClientRect().top)).toBeGreaterThan(0);
  expect(await again.evaluate((link) => link.getBoundingClientRect().top)).toBeLessThan(640);
  await close();
});

test('pictures of stories that came are fetched when they come into view', async () => {
  const { page, close } = await open('/laut/', {}, true);
  while ((await button(page).count()) > 0) await press(page);
  const picture = page.locator(`${STORIES} img`).last();
  await picture.scrollIntoViewIfNeeded();
  await expect
    .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth))
    .toBeGreaterThan(0);
  await close();
});

test('a page that does not come is told, and its link leads there', async () => {
  const { page, context, close } = await open('/laut/', {}, true);
  await context.setOffline(true);
  await button(page).click();
  await page.getByText('Artikel berikutnya tidak termuat').waitFor();
  await context.setOffline(false);
  await button(page).click();
  await page.waitForURL(/\/laut\/halaman\/\d\/$/);
  expect(await page.locator('h1').innerText()).toBe('Laut');
  await close();
});
