import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aPaper, buildWell } from '../site/build-in-child.ts';
import { aReader } from './a-reader.ts';

const silent = () => undefined;
/** An article with an ad in its text and another after it, which a script fills; a page that holds its ads itself. */
const ARTICLE = '/2026/11/dermaga-baru-dibuka/';
const SECTION = '/laut/';
let reader: Awaited<ReturnType<typeof aReader>>;

beforeAll(async () => {
  const root = aPaper('whole');
  buildWell(root);
  reader = await aReader(join(root, 'dist'));
});

afterAll(() => reader.close());

/** Opens a page; what its ads are comes when `letAds` is called. Layout shifts are counted from the start. */
async function open(path: string, width: number, isReady = true) {
  const context = await reader.browser.newContext({ viewport: { width, height: 800 } });
  const page = await context.newPage();
  await page.addInitScript(`
    globalThis.shifts = [];
    new PerformanceObserver((list) => {
      for (const { value, sources } of list.getEntries()) shifts.push([value, sources.map(({ node }) => node?.outerHTML?.slice(0, 80))]);
    }).observe({ type: 'layout-shift', buffered: true });
  `);
  let letAds = silent as () => void;
  const wait = new Promise<void>((resolve) => (letAds = resolve));
  if (isReady) letAds();
  await page.route('**/api/v1/ads.json', async (route) => {
    await wait;
    await route.continue();
  });
  await page.goto(reader.url + path);
  await page.waitForLoadState('load');
  const boxes = page.locator('.iklan');
  const sizes = () =>
    boxes
      .locator('> div:visible')
      .evaluateAll((spaces) =>
        spaces.map((space) => [space.clientWidth, space.clientHeight] as const),
      );
  return { page, boxes, sizes, letAds, close: () => context.close() };
}

describe.each([
  [360, [320, 100]],
  [1280, [700, 135]],
] as const)('in a window of %d px', (width, size) => {
  test('boxes keep their size from before their ads come, and nothing moves', async () => {
    const { page, boxes, sizes, letAds, close } = await open(ARTICLE, width, false);
    // Far down a phone: both boxes into view, while they are still empty.
    await boxes.last().scrollIntoViewIfNeeded();
    await page.waitForTimeout(500);
    const before = await sizes();
    // One in the text is no wider than the text.
    expect(before.at(-1)).toEqual(size);
    expect(await boxes.locator('img').count()).toBe(0);
    await page.evaluate('shifts.length = 0');
    letAds();
    const picture = boxes.locator('img:visible').last();
    await picture.waitFor();
    await expect
      .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth))
      .toBeGreaterThan(0);
    expect(await sizes()).toEqual(before);
    expect(await page.evaluate('shifts')).toEqual([]);
    await close();
  });

  test('a page that holds its ads itself moves nothing either', async () => {
    const { page, boxes, sizes, close } = await open(SECTION, width);
    // What fonts move when they come is measured elsewhere.
    await page.evaluate('document.fonts.ready');
    await page.waitForTimeout(500);
    await page.evaluate('shifts.length = 0');
    await boxes.last().scrollIntoViewIfNeeded();
    await page.waitForTimeout(300);
    expect(await sizes()).toEqual([size]);
    expect(await page.evaluate('shifts')).toEqual([]);
    await close();
  });
});

test('a phone fetches the picture for phones alone, a wide window the wide one', async () => {
  for (const [width, name] of [
    [360, 'ponsel'],
    [1280, 'rekaan'],
  ] as const) {
    const { boxes, close } = await open(ARTICLE, width);
    await boxes.first().scrollIntoViewIfNeeded();
    const shown = boxes.first().locator('img:visible');
    await expect
      .poll(() => shown.evaluate((image: HTMLImageElement) => image.currentSrc))
      .toContain(name);
    const hidden = boxes.first().locator('div:not(:visible) img');
    expect(await hidden.evaluate((image: HTMLImageElement) => image.currentSrc)).toBe('');
    await close();
  }
});

test('ads say what they are and that they are paid for; pages that must not carry them do not', async () => {
  const { page, boxes, close } = await open(ARTICLE, 360);
  await boxes.last().locator('a').last().waitFor({ state: 'attached' });
  for (const box of await boxes.all()) {
    expect(await box.locator('small').innerText()).toBe('Iklan');
    for (const link of await box.locator('a').all()) {
      expect(await link.getAttribute('rel')).toBe('sponsored');
    }
  }
  for (const path of ['/2026/06/berita-yang-ditarik/', '/tidak-ada/']) {
    await page.goto(reader.url + path);
    expect(await boxes.count()).toBe(0);
  }
  await close();
});
