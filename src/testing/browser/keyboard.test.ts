import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { aReader } from './a-reader.ts';
import { STARTER_PAGES } from './pages-to-see.ts';

let reader: Awaited<ReturnType<typeof aReader>>;
beforeAll(async () => {
  reader = await aReader(inject('starter'));
});
afterAll(() => reader.close());

/** Without smooth scrolling, which would still be under way when we look. */
const STILL = { reducedMotion: 'reduce' } as const;

/** What has the focus: its name, and what is wrong with how it is shown; undefined when nothing has it any more. */
function focused(page: Page): Promise<{ name: string; faults: readonly string[] } | undefined> {
  return page.evaluate(async () => {
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    const element = document.activeElement;
    if (!element || element === document.body) return undefined;
    // A switch is drawn by its label.
    const shown = element.closest('label') ?? element;
    const { outlineStyle, outlineWidth } = getComputedStyle(shown);
    const { top, bottom, left, right } = shown.getBoundingClientRect();
    const bar = document.querySelector('.bar');
    const isCovered =
      bar?.contains(shown) === false &&
      bar.getBoundingClientRect().top <= 0 &&
      top < bar.getBoundingClientRect().bottom - 1;
    const faults = Object.entries({
      'has no ring': outlineStyle === 'none' || parseFloat(outlineWidth) === 0,
      'is out of view': bottom > innerHeight + 1 && top > innerHeight - 24,
      'is beside the window': right < 24 || left > innerWidth - 24,
      'is under the bar': isCovered,
    });
    const name = element.textContent.trim() || (element.getAttribute('aria-label') ?? element.id);
    return { name, faults: faults.filter(([, holds]) => holds).map(([fault]) => fault) };
  });
}

/** Tabs on until an element of this selector has the focus. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 150; presses += 1) {
    await page.keyboard.press('Tab');
    if (await page.locator(`${selector}:focus`).count()) return;
  }
  throw new Error(`The keyboard does not reach ${selector}.`);
}

describe.each(['home', 'section', 'advertorial', 'table'] as const)('%s', (kind) => {
  test.each([360, 1280])('can be walked through by Tab at %d px', async (width) => {
    const viewport = { width, height: 740 };
    const { page, close } = await reader.open(STARTER_PAGES[kind], { viewport, ...STILL });
    const walked: string[] = [];
    const faults: string[] = [];
    for (;;) {
      await page.keyboard.press('Tab');
      const now = await focused(page);
      if (!now || walked.length > 150) break;
      walked.push(now.name);
      faults.push(...now.faults.map((fault) => `${now.name} ${fault}`));
    }
    expect(walked[0]).toBe('Langsung ke isi');
    expect(walked.length).toBeGreaterThan(20);
    expect(faults).toEqual([]);
    await close();
  });
});

test('the skip link shows itself and leads past the navigation', async () => {
  const { page, close } = await reader.open(STARTER_PAGES.section, STILL);
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Langsung ke isi' });
  expect((await skip.boundingBox())?.height).toBeGreaterThan(24);
  await page.keyboard.press('Enter');
  expect(new URL(page.url()).hash).toBe('#content');
  await page.keyboard.press('Tab');
  expect(await page.locator('main :focus').count()).toBe(1);
  await close();
});

test('the theme is switched by the space bar', async () => {
  const { page, close } = await reader.open(STARTER_PAGES.article, { colorScheme: 'light' });
  const paper = () => page.evaluate('getComputedStyle(document.body).backgroundColor');
  const before = await paper();
  await tabTo(page, '#theme');
  await page.keyboard.press('Space');
  expect(await paper()).not.toBe(before);
  await page.keyboard.press('Space');
  expect(await paper()).toBe(before);
  await close();
});

test('a story is shared by Enter', async () => {
  const { page, close } = await reader.open(STARTER_PAGES.article);
  await tabTo(page, '.share a');
  const asked = page.waitForRequest(/^https:\/\/wa\.me\//);
  await page.route('https://**', (route) => route.abort());
  await page.keyboard.press('Enter');
  expect((await asked).url()).toContain(encodeURIComponent(STARTER_PAGES.article));
  await close();
});

test.each([
  ['gallery', '.galeri > section'],
  ['table', '.tbl'],
] as const)('a %s is scrolled by the arrow keys', async (kind, selector) => {
  const viewport = { width: 320, height: 640 };
  const { page, close } = await reader.open(STARTER_PAGES[kind], { viewport, ...STILL });
  const box = page.locator(selector).first();
  // A table of the paper may fit a phone: a long word makes this one scroll.
  if (kind === 'table') {
    await box
      .locator('td')
      .first()
      .evaluate((cell) => (cell.textContent = 'x'.repeat(80)));
  }
  await tabTo(page, selector);
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => box.evaluate((element) => element.scrollLeft)).toBeGreaterThan(0);
  await close();
});
