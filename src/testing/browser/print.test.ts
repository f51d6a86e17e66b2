import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { aReader } from './a-reader.ts';
import { STARTER_PAGES } from './pages-to-see.ts';

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
  const paper = await page.evaluate('getComputedStyle(document.body).backgroundColor');
  expect(paper).toBe('rgb(255, 255, 255)');
  const pdf = await page.pdf({ preferCSSPageSize: true });
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  // The story of some 600 words fits three sheets; nothing pushes it apart.
  expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length).toBeLessThanOrEqual(3);
  await close();
});
