import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { aReader } from './a-reader.ts';
import { STARTER_PAGES } from './pages-to-see.ts';

let reader: Awaited<ReturnType<typeof aReader>>;
beforeAll(async () => {
  reader = await aReader(inject('starter'));
});
afterAll(() => reader.close());

test.each([
  ['light', 'dark'],
  ['dark', 'light'],
] as const)(
  'a device that is %s is followed, until a reader chooses %s',
  async (device, chosen) => {
    const { page, close } = await reader.open(STARTER_PAGES.article, { colorScheme: device });
    const colours = () =>
      page.evaluate(() => {
        const { backgroundColor, color } = getComputedStyle(document.body);
        return { backgroundColor, color };
      });
    const followed = await colours();
    await page.locator('label:has(#theme)').click();
    const turned = await colours();
    expect(turned.backgroundColor).not.toBe(followed.backgroundColor);
    expect(turned.color).not.toBe(followed.color);
    await page.reload();
    expect(await colours()).toEqual(turned);
    await page.goto(new URL(STARTER_PAGES.section, reader.url).href);
    expect(await colours()).toEqual(turned);
    // What was chosen is a theme, not the opposite of the device's.
    await page.emulateMedia({ colorScheme: chosen });
    await page.reload();
    expect(await colours()).toEqual(turned);
    await close();
  },
);
