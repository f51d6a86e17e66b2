import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aPaper, buildWell } from '../site/build-in-child.ts';
import { aReader } from './a-reader.ts';

const STORY = '/2026/11/dermaga-baru-dibuka/';
const ADDRESS = `https://kabarteluk.test${STORY}`;
let reader: Awaited<ReturnType<typeof aReader>>;

beforeAll(async () => {
  const root = aPaper('whole');
  buildWell(root);
  reader = await aReader(join(root, 'dist'));
});

afterAll(() => reader.close());

/** Opens the story where `navigator.share` is this, in JavaScript. */
async function open(share: string, javaScriptEnabled = true) {
  const permissions = ['clipboard-read', 'clipboard-write'];
  const context = await reader.browser.newContext({ permissions, javaScriptEnabled });
  const page = await context.newPage();
  await page.addInitScript(`
    globalThis.shared = [];
    Object.defineProperty(Navigator.prototype, 'share', { value: ${share}, configurable: true });
    if (!navigator.share) delete Navigator.prototype.share;
  `);
  await page.goto(reader.url + STORY);
  const row = page.getByRole('list', { name: 'Bagikan' });
  return { page, row, sheet: row.getByText('Cara lain'), close: () => context.close() };
}

test('the row names WhatsApp first, and the system’s sheet last where there is one', async () => {
  const { page, row, sheet, close } = await open('async (data) => { shared.push(data) }');
  const names = (await row.innerText()).split('\n').filter((name) => name !== '');
  expect(names).toEqual(['WhatsApp', 'Facebook', 'X', 'Telegram', 'Salin tautan', 'Cara lain …']);
  await sheet.click();
  const title = await page.locator('h1').innerText();
  expect(await page.evaluate('shared')).toEqual([{ url: ADDRESS, title }]);
  await close();
});

test('closing the sheet leaves its button; one that does not work goes', async () => {
  const closed = await open(`() => Promise.reject(new DOMException('', 'AbortError'))`);
  await closed.sheet.click();
  await closed.page.waitForTimeout(100);
  expect(await closed.sheet.isVisible()).toBe(true);
  await closed.close();
  const broken = await open(`() => Promise.reject(new DOMException('', 'NotAllowedError'))`);
  await broken.sheet.click();
  await broken.sheet.waitFor({ state: 'hidden' });
  await broken.close();
});

test('copies the address of the story, and says so', async () => {
  const { page, row, close } = await open('undefined');
  await row.getByRole('button', { name: 'Salin tautan' }).click();
  await row.getByRole('button', { name: 'Tautan tersalin' }).waitFor();
  expect(await page.evaluate('navigator.clipboard.readText()')).toBe(ADDRESS);
  await close();
});

test('offers neither where it cannot be: four links are left', async () => {
  const without = await open('undefined');
  expect(await without.sheet.isVisible()).toBe(false);
  await without.close();
  const { row, close } = await open('undefined', false);
  expect(await row.getByRole('listitem').count()).toBe(4);
  for (const link of await row.getByRole('link').all()) {
    expect(await link.getAttribute('href')).toMatch(/^https:\/\//);
    expect(await link.getAttribute('href')).toContain(encodeURIComponent(ADDRESS));
  }
  await close();
});
