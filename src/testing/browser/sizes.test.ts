import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { aReader } from './a-reader.ts';
import { STARTER_PAGES } from './pages-to-see.ts';

let reader: Awaited<ReturnType<typeof aReader>>;
beforeAll(async () => {
  reader = await aReader(inject('starter'));
});
afterAll(() => reader.close());

const { home, hero, gallery, person, section, tag, listing } = STARTER_PAGES;
const PAGES = { home, hero, gallery, person, section, tag, listing };

/**
 * Of every picture that is shown: how wide `sizes` says it is, and how wide it must be to fill its box. `naturalWidth` is what
 * `sizes` came to, for a file is as wide as `srcset` says (HTML, density-corrected natural width).
 */
const MEASURE = `Promise.all(
  [...document.querySelectorAll('main img[sizes]')]
    .filter((image) => image.clientWidth > 0)
    .map(async (image) => {
      image.loading = 'eager';
      await image.decode();
      const { naturalWidth: said, naturalHeight, clientWidth, clientHeight } = image;
      const isCut = getComputedStyle(image).objectFit === 'cover';
      const byHeight = (clientHeight * said) / naturalHeight;
      const needed = (isCut ? Math.max : Math.min)(clientWidth, byHeight);
      return { file: image.currentSrc.split('/').at(-1), said, needed: Math.round(needed), sizes: image.sizes };
    }),
)`;

interface Measured {
  readonly said: number;
  readonly needed: number;
}

test.each(Object.entries(PAGES))('sizes tells how wide a picture is shown: %s', async (_, path) => {
  for (const width of [360, 768, 1280]) {
    const { page, close } = await reader.open(path, { viewport: { width, height: 800 } });
    const pictures = await page.evaluate<Measured[]>(MEASURE);
    expect(pictures.length).toBeGreaterThan(0);
    // A seventh too little is not seen; a third too much, or 60 px, may cost the next larger file.
    const wrong = pictures.filter(
      ({ said, needed }) => said < needed * 0.86 || said > Math.max(needed * 1.33, needed + 60),
    );
    expect.soft(wrong, `${path} at ${String(width)} px`).toEqual([]);
    await close();
  }
});
