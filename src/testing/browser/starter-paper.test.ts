import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildPaper } from '#src/build-paper.ts';
import { serve } from '#src/press/serve.ts';
import { brokenLinks } from '../site/broken-links.ts';
import { filesIn } from '../site/build-in-child.ts';
import { htmlFaults } from '../site/html-faults.ts';
import { launchChromium } from './chromium.ts';
import { STARTER_PAGES } from './pages-to-see.ts';

const PROGRAM_ROOT = join(import.meta.dirname, '../../..');
const AXE = fileURLToPath(import.meta.resolve('axe-core/axe.min.js'));
const out = join(mkdtempSync(join(tmpdir(), 'warta-starter-')), 'dist');
let browser: Browser;
let server: Awaited<ReturnType<typeof serve>>;
const silent = () => undefined;

beforeAll(async () => {
  const env = { WARTA_NOW: '2026-11-24 09:00' };
  const complain = (lines: string) => {
    throw new Error(lines);
  };
  const order = { root: PROGRAM_ROOT, out, env, now: 0, log: silent, complain };
  expect(await buildPaper(order)).toMatchObject({ ok: true });
  server = await serve({ folder: out, port: 0, log: silent });
  browser = await launchChromium();
});

afterAll(async () => {
  await browser.close();
  await server.close();
});

/** Opens a page and keeps what went wrong on it and whom it asked. */
async function open(path: string, options: Parameters<Browser['newContext']>[0] = {}) {
  const context: BrowserContext = await browser.newContext({
    viewport: { width: 360, height: 800 },
    ...options,
  });
  const page: Page = await context.newPage();
  const errors: string[] = [];
  const hosts = new Set<string>();
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('request', (request) => hosts.add(new URL(request.url()).host));
  const response = await page.goto(new URL(path, server.url).href, { waitUntil: 'networkidle' });
  return { page, errors, hosts, status: response?.status(), close: () => context.close() };
}

describe.each(Object.entries(STARTER_PAGES))('%s', (name, path) => {
  test('asks this site alone and logs no error', async () => {
    const { errors, hosts, status, close } = await open(path);
    expect(status).toBe(name === 'not found' ? 404 : 200);
    expect([...hosts]).toEqual([new URL(server.url).host]);
    expect(name === 'not found' ? [] : errors).toEqual([]);
    await close();
  });

  test('has what search engines read: title, description, address, one heading', async () => {
    const { page, close } = await open(path);
    expect(await page.title()).toContain('BorneoFlash');
    const description = page.locator('meta[name=description]');
    expect(await description.getAttribute('content')).toMatch(/\S{3}/);
    expect(await page.locator('h1').count()).toBe(1);
    expect(await page.locator('html').getAttribute('lang')).toBe('id');
    const canonical = await page.locator('link[rel=canonical]').getAttribute('href');
    if (name !== 'not found') expect(canonical).toBe(`https://borneoflash.com${path}`);
    await close();
  });

  test('reads the same without JavaScript', async () => {
    const { page, close } = await open(path, { javaScriptEnabled: false });
    expect(await page.locator('main').innerText()).toMatch(/\w{3}/);
    expect(await page.locator('h1').innerText()).not.toBe('');
    await close();
  });

  test.each([360, 1280])('is no wider than a window of %d px', async (width) => {
    const { page, close } = await open(path, { viewport: { width, height: 800 } });
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
    await close();
  });

  test.each(['light', 'dark'] as const)('has no fault that axe finds, %s', async (colorScheme) => {
    const { page, close } = await open(path, { colorScheme });
    await page.addScriptTag({ path: AXE });
    const faults = await page.evaluate(
      `axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html.slice(0, 120)).join(' | ')))`,
    );
    expect(faults).toEqual([]);
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
  const { page, close } = await open('/');
  await page.locator('main h2 a, main h3 a').first().click();
  await page.waitForURL(/\/20\d\d\/\d\d\//);
  expect(await page.locator('article h1').innerText()).not.toBe('');
  await page.getByRole('navigation', { name: 'Rubrik' }).getByRole('link').nth(1).click();
  expect(new URL(page.url()).pathname).toMatch(/^\/[a-z]+\/$/);
  await close();
});

test('the reported story says that it is paid for, who wrote it and when', async () => {
  const { page, close } = await open(STARTER_PAGES.advertorial);
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
