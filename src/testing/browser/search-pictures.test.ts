import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { aReader } from './a-reader.ts';

type Reader = Awaited<ReturnType<typeof aReader>>;
let starter: Reader;
let english: Reader;
beforeAll(async () => {
  starter = await aReader(inject('starter'));
  english = await aReader(inject('english'));
});
afterAll(async () => {
  await starter.close();
  await english.close();
});

test('a story’s picture stands beside its result, and has its room before it comes', async () => {
  const { page, errors, close } = await english.open('/search/');
  const { promise: brought, resolve: bring } = Promise.withResolvers<undefined>();
  await page.route('**/media/*', async (route) => {
    await brought;
    await route.continue();
  });
  await page.getByRole('searchbox').fill('dermaga baru');
  await page.getByRole('searchbox').press('Enter');
  const result = page.locator('.results article').first();
  await result.waitFor();
  const picture = result.locator('img');
  expect(await picture.getAttribute('alt')).toBe('');
  expect(await picture.getAttribute('loading')).toBe('lazy');
  const room = await picture.boundingBox();
  expect(room?.height).toBeGreaterThan(60);
  expect((room?.width ?? 0) / (room?.height ?? 1)).toBeCloseTo(16 / 9, 1);
  bring(undefined);
  await page.waitForFunction('document.querySelector(".results img").naturalWidth > 0');
  expect(await picture.boundingBox()).toEqual(room);
  const shown = await picture.evaluate((image) => 'currentSrc' in image && image.currentSrc);
  expect(shown).toMatch(/\/media\/dermaga-\w+-320\.avif$/);
  expect(await result.getByRole('link').getAttribute('href')).toBe('/2026/11/dermaga-baru-dibuka/');
  expect(await result.locator('time').innerText()).toBe('20 November 2026');
  expect(errors).toEqual([]);
  await close();
});

test('a story without a picture has no room for one', async () => {
  const { page, close } = await english.open('/search/?q=trotoar');
  await page.locator('.results article').waitFor();
  expect(await page.locator('.results picture, .results .side').count()).toBe(0);
  await close();
});

test('with a picture, too, what is paid says so first', async () => {
  const { page, errors, close } = await starter.open('/cari/?q=penghargaan&advertorial=1');
  const result = page.locator('.results .paid.side').first();
  await result.waitFor();
  expect(await result.innerText()).toMatch(/^Advertorial/);
  expect(await result.locator('img').isVisible()).toBe(true);
  expect(errors).toEqual([]);
  await close();
});
