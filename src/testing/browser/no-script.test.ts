import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { aReader } from './a-reader.ts';
import { ENGLISH_PAGES, STARTER_PAGES } from './pages-to-see.ts';

const WITHOUT = { javaScriptEnabled: false } as const;
const LISTS = new Set(['home', 'section', 'listing', 'tag', 'person', 'month', 'index']);

/** Boxes of `main` that take room and show nothing in it. */
function emptyBoxes(page: Page): Promise<readonly string[]> {
  return page.locator('main :is(section, aside, div, ol, ul, figure):visible').evaluateAll((all) =>
    all
      .filter((box) => {
        const shows =
          box.querySelector('img, svg[class], path, input, a, button') ?? box.textContent.trim();
        return !shows && box.getBoundingClientRect().height > 8;
      })
      .map((box) => `${box.tagName}.${box.classList.value}`),
  );
}

describe.each([
  ['starter', STARTER_PAGES],
  ['english', ENGLISH_PAGES],
] as const)('the %s paper without JavaScript', (paper, pages) => {
  let reader: Awaited<ReturnType<typeof aReader>>;
  beforeAll(async () => {
    reader = await aReader(inject(paper));
  });
  afterAll(() => reader.close());

  describe.each(Object.entries(pages))('%s', (kind, path) => {
    test('says what it has to say, with links and without empty rooms', async () => {
      const { page, close } = await reader.open(path, WITHOUT);
      expect(await page.locator('h1').innerText()).not.toBe('');
      expect((await page.locator('main').innerText()).length).toBeGreaterThan(40);
      if (LISTS.has(kind)) expect(await page.locator('main a').count()).toBeGreaterThan(2);
      expect(await emptyBoxes(page)).toEqual([]);
      await close();
    });
  });

  test('turns dark by its switch alone', async () => {
    const { page, close } = await reader.open('/', { ...WITHOUT, colorScheme: 'light' });
    // No script may run in the page, but the browser tells us what it draws.
    const paperColor = () =>
      page.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor);
    const light = await paperColor();
    await page.locator('label:has(#theme)').click();
    expect(await paperColor()).not.toBe(light);
    await close();
  });
});
