import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { aReader } from './a-reader.ts';
import { STARTER_PAGES } from './pages-to-see.ts';

let reader: Awaited<ReturnType<typeof aReader>>;
beforeAll(async () => {
  reader = await aReader(inject('starter'));
});
afterAll(() => reader.close());

const LATEST = '**/latest.json';
const heightOf = (selector: string) =>
  `document.querySelector('${selector}')?.getBoundingClientRect().height ?? 0`;

test('the latest have their room before they come', async () => {
  const { page, close } = await reader.open('/', { serviceWorkers: 'block' });
  await page.route(LATEST, () => undefined);
  await page.goto(reader.url + STARTER_PAGES.article);
  expect(await page.evaluate(heightOf('.latest ol'))).toBeGreaterThan(300);
  await close();
});

test.each([
  ['they cannot be had', { status: 503 }],
  ['there are none but the story itself', { json: { stories: [] } }],
])('where %s, no room is kept for them', async (_, answer) => {
  const { page, close } = await reader.open('/', { serviceWorkers: 'block' });
  await page.route(LATEST, (route) => route.fulfill(answer));
  await page.goto(reader.url + STARTER_PAGES.article);
  await page.locator('.latest').scrollIntoViewIfNeeded();
  await expect.poll(() => page.locator('.latest ol').count()).toBe(0);
  expect(await page.locator('.latest .more').isVisible()).toBe(true);
  await close();
});

test('without JavaScript they are not announced', async () => {
  const { page, close } = await reader.open(STARTER_PAGES.article, { javaScriptEnabled: false });
  expect(await page.locator('.latest .tab').isVisible()).toBe(false);
  expect(await page.locator('.latest .more').isVisible()).toBe(true);
  await close();
});
