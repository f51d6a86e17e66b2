import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { aReader } from './a-reader.ts';

/** Two stories of one section, both among the latest of the paper. */
const OLDER = '/2026/11/nelayan-menunggu-cuaca/';
const NEWER = '/2026/11/dermaga-baru-dibuka/';

let reader: Awaited<ReturnType<typeof aReader>>;
beforeAll(async () => {
  reader = await aReader(inject('english'));
});
afterAll(() => reader.close());

test('a story leads to the older one of its section without a script', async () => {
  const { page, close } = await reader.open(NEWER, { javaScriptEnabled: false });
  expect(await page.locator('.neighbours [rel=prev]').getAttribute('href')).toBe(OLDER);
  expect(await page.locator('.neighbours [rel=next]').count()).toBe(0);
  await close();
});

test('a story leads to the newer one of its section while that is among the latest', async () => {
  const { page, close } = await reader.open(OLDER);
  const next = page.locator('.neighbours [rel=next]');
  await next.waitFor();
  expect(await next.getAttribute('href')).toBe(NEWER);
  const newest = await reader.open(NEWER);
  expect(await newest.page.locator('.neighbours [rel=next]').count()).toBe(0);
  await newest.close();
  await close();
});
