import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { aReader } from './a-reader.ts';
import { STARTER_PAGES } from './pages-to-see.ts';

let reader: Awaited<ReturnType<typeof aReader>>;
beforeAll(async () => {
  reader = await aReader(inject('starter'));
});
afterAll(() => reader.close());

test('a picture of a gallery opens large, at its place among the others, and closes again', async () => {
  const { page, errors, close } = await reader.open(STARTER_PAGES.gallery);
  const second = page.locator('.galeri button').nth(1);
  await second.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  const shown = dialog.locator('picture').nth(1);
  await expect.poll(() => shown.evaluate((it) => Math.round(it.getBoundingClientRect().x))).toBe(0);
  expect(await shown.locator('img').getAttribute('alt')).toBe(
    await second.locator('img').getAttribute('alt'),
  );
  expect(await dialog.getAttribute('aria-label')).not.toBe('');
  // The arrow keys turn the pictures at once.
  await page.keyboard.press('ArrowLeft');
  const before = dialog.locator('picture').first();
  await expect
    .poll(() => before.evaluate((it) => Math.round(it.getBoundingClientRect().x)))
    .toBe(0);
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  expect(await second.evaluate((it) => it === document.activeElement)).toBe(true);
  await second.click();
  await dialog.getByRole('button', { name: 'Tutup' }).click();
  await dialog.waitFor({ state: 'detached' });
  expect(errors).toEqual([]);
  await close();
});

test('without JavaScript a gallery has pictures and no buttons', async () => {
  const { page, close } = await reader.open(STARTER_PAGES.gallery, { javaScriptEnabled: false });
  expect(await page.locator('.galeri picture').count()).toBeGreaterThan(1);
  expect(await page.locator('.galeri button').count()).toBe(0);
  await close();
});
