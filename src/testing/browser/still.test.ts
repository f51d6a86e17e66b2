import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { aReader } from './a-reader.ts';
import { STARTER_PAGES } from './pages-to-see.ts';

let reader: Awaited<ReturnType<typeof aReader>>;
beforeAll(async () => {
  reader = await aReader(inject('starter'));
});
afterAll(() => reader.close());

const { home, hero, gallery, person, section } = STARTER_PAGES;
const PAGES = { home, hero, gallery, person, section };

/** Where every text block of a page stands, from its top, when all pictures came, or while they are still waited for. */
async function places(path: string, width: number, hasPictures: boolean): Promise<unknown> {
  const context = await reader.browser.newContext({ viewport: { width, height: 800 } });
  const page = await context.newPage();
  // The same letters both times, whenever fonts come.
  await page.route('**/*.woff2', (route) => route.abort());
  if (!hasPictures) await page.route('**/media/**', () => undefined);
  await page.goto(reader.url + path, { waitUntil: hasPictures ? 'load' : 'domcontentloaded' });
  const found = await page
    .locator('main :is(h1, h2, h3, p, figcaption)')
    .evaluateAll((blocks) => blocks.map((block) => Math.round(block.getBoundingClientRect().top)));
  await context.close();
  return found;
}

test.each(Object.entries(PAGES))('keeps the room of every picture: %s', async (_, path) => {
  for (const width of [360, 1280]) {
    expect(await places(path, width, false)).toEqual(await places(path, width, true));
  }
});
