import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { aReader, type OpenPage } from './a-reader.ts';
import { ENGLISH_PAGES, STARTER_PAGES } from './pages-to-see.ts';

const AXE = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const WIDTHS = [320, 768, 1280];

/** What axe finds on the page as it is shown now: by all its rules, or by one alone. */
function faultsOn(page: Page, rule?: string): Promise<readonly string[]> {
  const options = {
    runOnly: rule ? { type: 'rule', values: [rule] } : { type: 'tag', values: RULES },
    ...(rule ? {} : { rules: { 'target-size': { enabled: true } } }),
    resultTypes: ['violations'],
  };
  return page.evaluate(
    `axe.run(${JSON.stringify(options)}).then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html.slice(0, 160)).join(' | ')))`,
  );
}

/** What text no longer fits: the page itself, and whatever sticks out of it without being in a box that scrolls. */
function overflowing(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const room = document.documentElement.clientWidth;
    const scrolls = (element: Element | null): boolean =>
      element !== null &&
      (/auto|scroll|hidden/.test(getComputedStyle(element).overflowX) ||
        scrolls(element.parentElement));
    const out = [...document.body.querySelectorAll('*')].filter((element) => {
      const { right, left, width } = element.getBoundingClientRect();
      return width > 0 && (right > room + 1 || left < -1) && !scrolls(element.parentElement);
    });
    const names = out.map((element) => `${element.tagName}.${element.className}`);
    const wide = document.documentElement.scrollWidth;
    return wide > room ? [`${String(wide)} px wide`, ...names] : names;
  });
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

  describe.each(Object.entries(pages))('%s', (_, path) => {
    let open: OpenPage;
    beforeAll(async () => {
      open = await reader.open(path, { colorScheme: 'light' });
    });
    afterAll(() => open.close());

    test('has no fault that axe finds, at any width, light or dark', async () => {
      const { page } = open;
      await page.evaluate(AXE);
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 800 });
        expect(await faultsOn(page), `${String(width)} px, light`).toEqual([]);
      }
      // The theme changes colours and nothing else.
      await page.emulateMedia({ colorScheme: 'dark' });
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 800 });
        expect(await faultsOn(page, 'color-contrast'), `${String(width)} px, dark`).toEqual([]);
      }
    });

    test('fits with text at 200 %', async () => {
      const { page } = open;
      await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 800 });
        expect(await overflowing(page), `${String(width)} px`).toEqual([]);
      }
    });
  });

  test('drops small pictures beside large letters, where words would break', async () => {
    const { page, close } = await reader.open(pages.section, {
      viewport: { width: 360, height: 800 },
    });
    const thumbnail = page.locator('.side > picture').first();
    const width = () => thumbnail.evaluate((picture) => picture.getBoundingClientRect().width);
    expect(await width()).toBeGreaterThan(90);
    await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
    expect(await width()).toBe(0);
    await close();
  });

  test('keeps in forced colours what a filled label sets apart: its frame is drawn', async () => {
    const { page, close } = await reader.open(pages.advertorial, { forcedColors: 'active' });
    const frame = await page
      .getByRole('complementary', { name: 'Advertorial' })
      .evaluate((band) => {
        const { borderTopWidth, borderTopColor } = getComputedStyle(band);
        return {
          borderTopWidth,
          isSeen: borderTopColor !== getComputedStyle(document.body).backgroundColor,
        };
      });
    expect(frame).toEqual({ borderTopWidth: '1px', isSeen: true });
    await close();
  });

  test('does not move by itself where that is not welcome', async () => {
    const { page, close } = await reader.open(pages.home, { reducedMotion: 'reduce' });
    const moving = await page.evaluate(() =>
      [...document.querySelectorAll('*')]
        .filter((element) => {
          const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(element);
          return (
            transitionDuration !== '0s' || animationName !== 'none' || scrollBehavior === 'smooth'
          );
        })
        .map(({ tagName, classList }) => `${tagName}.${classList.value}`),
    );
    expect(moving).toEqual([]);
    await close();
  });
});
