import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { brokenLinks } from '../site/broken-links.ts';
import { filesIn } from '../site/build-in-child.ts';
import { htmlFaults } from '../site/html-faults.ts';
import { aReader, type OpenPage } from './a-reader.ts';
import { STARTER_PAGES } from './pages-to-see.ts';

const out = inject('starter');
let reader: Awaited<ReturnType<typeof aReader>>;

beforeAll(async () => {
  reader = await aReader(out);
});

afterAll(() => reader.close());

describe.each(Object.entries(STARTER_PAGES))('%s', (name, path) => {
  let open: OpenPage;
  beforeAll(async () => {
    open = await reader.open(path);
  });
  afterAll(() => open.close());

  test('asks this site alone and logs no error', () => {
    const { errors, hosts, status } = open;
    expect(status).toBe(name === 'not found' ? 404 : 200);
    expect([...hosts]).toEqual([new URL(reader.url).host]);
    expect(name === 'not found' ? [] : errors).toEqual([]);
  });

  test('has what search engines read: title, description, address, one heading', async () => {
    const { page } = open;
    expect(await page.title()).toContain('BorneoFlash');
    const description = page.locator('meta[name=description]');
    expect(await description.getAttribute('content')).toMatch(/\S{3}/);
    expect(await page.locator('h1').count()).toBe(1);
    expect(await page.locator('html').getAttribute('lang')).toBe('id');
    const canonical = await page.locator('link[rel=canonical]').getAttribute('href');
    if (name !== 'not found') expect(canonical).toBe(`https://borneoflash.com${path}`);
  });

  test.each([360, 1280])('is no wider than a window of %d px', async (width) => {
    const { page } = open;
    await page.setViewportSize({ width, height: 800 });
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
  });

  test('reads the same without JavaScript', async () => {
    const { page, close } = await reader.open(path, { javaScriptEnabled: false });
    expect(await page.locator('main').innerText()).toMatch(/\w{3}/);
    expect(await page.locator('h1').innerText()).not.toBe('');
    await close();
  });
});

test('no page leads to an address that does not exist', () => {
  expect(brokenLinks(filesIn(out))).toEqual([]);
});

test('every page is valid HTML, accessible as far as markup tells', () => {
  expect(htmlFaults(filesIn(out))).toEqual([]);
});

test('the front page leads on to a story, and the story back to its section', async () => {
  const { page, close } = await reader.open('/');
  await page.locator('main h2 a, main h3 a').first().click();
  await page.waitForURL(/\/20\d\d\/\d\d\//);
  expect(await page.locator('article h1').innerText()).not.toBe('');
  await page.getByRole('navigation', { name: 'Rubrik' }).getByRole('link').nth(1).click();
  expect(new URL(page.url()).pathname).toMatch(/^\/[a-z]+\/$/);
  await close();
});

test('the reported story says that it is paid for, who wrote it and when', async () => {
  const { page, close } = await reader.open(STARTER_PAGES.advertorial);
  const text = await page.locator('body').innerText();
  expect(text).toContain('Advertorial');
  expect(text).toContain('Niken Sulastri');
  expect(text).toContain('Selasa, 8 Oktober 2024, 19.30 WITA');
  expect(text).toContain('BorneoFlash.com, JAKARTA –');
  expect(text).toContain('Ilustrasi: BorneoFlash');
  const published = page.locator('article time').first();
  expect(await published.getAttribute('datetime')).toBe('2024-10-08T19:30:00+08:00');
  await close();
});
