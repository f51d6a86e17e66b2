import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { aReader } from './a-reader.ts';
import { STARTER_PAGES } from './pages-to-see.ts';

/** Sizes of text and table: 10.5 pt and 9 pt. */
const SIZES =
  "['.body > p', '.tbl'].map((part) => getComputedStyle(document.querySelector(part)).fontSize)";

let reader: Awaited<ReturnType<typeof aReader>>;
beforeAll(async () => {
  reader = await aReader(inject('starter'));
});
afterAll(() => reader.close());

test('a story on paper has its text and nothing that only a screen needs', async () => {
  const { page, close } = await reader.open(STARTER_PAGES.table, { colorScheme: 'dark' });
  await page.emulateMedia({ media: 'print' });
  for (const kept of ['.brand', 'h1', '.byline', '.body p', '.body table', '.hero img']) {
    expect(await page.locator(kept).first().isVisible(), kept).toBe(true);
  }
  const dropped = ['nav', 'aside', 'footer.foot', '.iklan', '.share', '.skip', 'label', 'button'];
  for (const unwanted of dropped) {
    expect(await page.locator(unwanted).filter({ visible: true }).count(), unwanted).toBe(0);
  }
  const sizes = await page.evaluate(SIZES);
  expect(sizes).toEqual(['14px', '12px']);
  const paper = await page.evaluate('getComputedStyle(document.body).backgroundColor');
  expect(paper).toBe('rgb(255, 255, 255)');
  const pdf = await page.pdf({ preferCSSPageSize: true });
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  // The story of some 600 words fits three sheets; nothing pushes it apart.
  expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length).toBeLessThanOrEqual(3);
  await close();
});

test.each([
  [STARTER_PAGES.month, '.timetable a'],
  [STARTER_PAGES.section, '.timetable a'],
  [STARTER_PAGES.index, '.rubric a'],
  [STARTER_PAGES.subscribe, '.rubric a'],
])('a list on paper has what it lists: %s', async (path, entry) => {
  const { page, close } = await reader.open(path);
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator(entry).filter({ visible: true }).count()).toBeGreaterThan(0);
  await close();
});

test('the front page on paper is one sheet', async () => {
  const { page, close } = await reader.open('/');
  const pdf = await page.pdf({ format: 'A4' });
  expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  await close();
});

test('whatever theme was chosen, letters are dark, and what is paid has a frame where a browser prints no fill', async () => {
  const { page, close } = await reader.open(STARTER_PAGES.advertorial, { colorScheme: 'light' });
  await page.locator('label.icon').click();
  await page.emulateMedia({ media: 'print', colorScheme: 'light' });
  const colors = (part: string) =>
    page
      .locator(part)
      .first()
      .evaluate((element) => {
        const view = element.ownerDocument.defaultView;
        const { color, backgroundColor, borderTopColor } = view?.getComputedStyle(element) ?? {};
        return { color, backgroundColor, borderTopColor };
      });
  expect(await colors('.paid-band')).toEqual({
    color: 'rgb(0, 0, 0)',
    backgroundColor: 'rgba(0, 0, 0, 0)',
    borderTopColor: 'rgb(0, 0, 0)',
  });
  expect(await colors('.intro')).toMatchObject({ color: 'rgb(51, 51, 51)' });
  expect(await colors('h1')).toMatchObject({ color: 'rgb(0, 0, 0)' });
  await close();
});
