import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { aReader } from './a-reader.ts';
import { ENGLISH_PAGES, STARTER_PAGES } from './pages-to-see.ts';

const SCREENS = [
  [320, 1],
  [360, 2],
  [360, 3],
  [412, 2],
  [600, 1],
  [768, 1],
  [768, 2],
  [1024, 1],
  [1280, 1],
  [1280, 2],
  [1600, 1],
] as const;

/** A picture as it is shown: how wide, in pixels of the device, and which of its files the browser took. */
interface Shown {
  readonly file: string;
  readonly needed: number;
  readonly taken: number;
  readonly widths: readonly number[];
}

/** Smaller than what is shown though a larger one exists, or larger than the first that is large enough. */
function isWrong({ needed, taken, widths }: Shown): boolean {
  const enough = widths.find((width) => width >= needed * 0.97) ?? widths.at(-1);
  return (
    enough !== undefined &&
    (taken < enough || taken > (widths.find((width) => width > enough) ?? enough))
  );
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

  test.each(SCREENS)(
    'takes the fitting file of every picture at %d px × %d',
    async (width, deviceScaleFactor) => {
      const wrong: string[] = [];
      const { page, close } = await reader.open('/', {
        viewport: { width, height: 800 },
        deviceScaleFactor,
      });
      for (const [kind, path] of Object.entries(pages)) {
        await page.goto(reader.url + path, { waitUntil: 'load' });
        const shown = await page
          .locator('main picture:visible')
          .evaluateAll((all): Promise<Shown[]> =>
            Promise.all(
              all.map(async (picture) => {
                const image = picture.querySelector('img');
                if (!image) throw new Error('A picture without img.');
                // Those below wait for the reader's scrolling.
                image.loading = 'eager';
                await image.decode();
                const widthOf = (candidate: string) => Number(/ (\d+)w$/.exec(candidate)?.[1]);
                const set = (picture.querySelector('source') ?? image).srcset.split(', ');
                const mine = set.find((candidate) =>
                  image.currentSrc.endsWith(candidate.replace(/ \d+w$/, '')),
                );
                const { width: box, height } = image.getBoundingClientRect();
                // A tall cut of a wide picture needs as many pixels as its height asks for.
                const ratio =
                  Number(image.getAttribute('width')) / Number(image.getAttribute('height'));
                const cover =
                  getComputedStyle(image).objectFit === 'cover'
                    ? Math.max(box, height * ratio)
                    : box;
                return {
                  file: image.currentSrc.replace(/.*\//, ''),
                  needed: cover * devicePixelRatio,
                  taken: widthOf(mine ?? ''),
                  widths: set.map(widthOf),
                };
              }),
            ),
          );
        for (const picture of shown.filter(isWrong)) {
          wrong.push(`${kind}: ${picture.file} for ${picture.needed.toFixed()} px`);
        }
      }
      expect(wrong).toEqual([]);
      await close();
    },
  );
});
