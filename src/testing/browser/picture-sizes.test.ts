import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { aReader } from './a-reader.ts';
import { ENGLISH_PAGES, STARTER_PAGES } from './pages-to-see.ts';

/** Widths of windows, in CSS pixels, and device pixels for each. */
const SCREENS = [
  [320, 1],
  [360, 2],
  [768, 1],
  [768, 2],
  [1024, 1],
  [1280, 1],
  [1600, 1],
] as const;

/** A picture as it is shown: how wide, in pixels of the device, and which of its files the browser chose. */
interface Shown {
  readonly file: string;
  readonly needed: number;
  readonly taken: number;
  readonly widths: readonly number[];
}

async function shownOn(page: Page): Promise<readonly Shown[]> {
  // A picture further down chooses when the reader comes near: have them all choose.
  await page.evaluate(async () => {
    for (const image of document.images) image.loading = 'eager';
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  });
  return page.locator('main picture:visible').evaluateAll((all) =>
    all.flatMap((picture) => {
      const image = picture.querySelector('img');
      if (!image) return [];
      const candidates = (picture.querySelector('source') ?? image).srcset
        .split(', ')
        .map((candidate) => candidate.split(' '))
        .map(([url = '', width]) => ({ url, width: parseInt(width ?? '') }));
      const chosen = candidates.find(({ url }) => image.currentSrc.endsWith(url));
      const { width, height } = image.getBoundingClientRect();
      // A tall cut of a wide picture needs as many pixels as its height asks for.
      const ratio = Number(image.getAttribute('width')) / Number(image.getAttribute('height'));
      const cut = getComputedStyle(image).objectFit === 'cover' ? height * ratio : 0;
      return {
        file: image.currentSrc.replace(/.*\//, ''),
        needed: Math.max(width, cut) * devicePixelRatio,
        taken: chosen?.width ?? 0,
        widths: candidates.map((candidate) => candidate.width),
      };
    }),
  );
}

/** Smaller than what is shown though a larger one exists, or larger than the step after the first that is large enough. */
function isWrong({ needed, taken, widths }: Shown): boolean {
  // A browser itself takes a file that is a little too small for one twice as heavy.
  const enough = widths.findIndex((width) => width >= needed * 0.95);
  const [least = 0, most = least] =
    enough < 0 ? widths.slice(-1) : widths.slice(enough, enough + 2);
  return taken < least || taken > most;
}

describe.each([
  ['starter', STARTER_PAGES],
  ['english', ENGLISH_PAGES],
] as const)('the %s paper', (paper, pages) => {
  let reader: Awaited<ReturnType<typeof aReader>>;
  beforeAll(async () => {
    reader = await aReader(inject(paper));
  });
  afterAll(() => reader.close());

  test.each(SCREENS)('offers every picture for %d px × %d', async (width, deviceScaleFactor) => {
    const viewport = { width, height: 800 };
    const context = await reader.browser.newContext({ viewport, deviceScaleFactor });
    const page = await context.newPage();
    // The choice alone matters; of files that a browser has already it would take larger ones.
    await page.route('**/media/**', (route) => route.abort());
    const wrong: string[] = [];
    for (const [kind, path] of Object.entries(pages)) {
      await page.goto(reader.url + path, { waitUntil: 'load' });
      for (const picture of (await shownOn(page)).filter(isWrong)) {
        wrong.push(`${kind}: ${picture.file} for ${picture.needed.toFixed()} px`);
      }
    }
    expect(wrong).toEqual([]);
    await context.close();
  });
});
