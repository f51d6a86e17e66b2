import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { serve } from '#src/press/serve.ts';
import { launchChromium } from './chromium.ts';

/** A page that is open, with what went wrong on it and whom it asked. */
export interface OpenPage {
  readonly page: Page;
  readonly errors: readonly string[];
  readonly hosts: ReadonlySet<string>;
  readonly status: number | undefined;
  close(): Promise<void>;
}

/** Serves a site as a host would, and opens pages of it in a browser: on a phone unless told otherwise. */
export async function aReader(site: string) {
  const server = await serve({ folder: site, port: 0, log: () => undefined });
  const browser = await launchChromium();
  return {
    url: server.url,
    browser,
    open: (path: string, options: BrowserContextOptions = {}) =>
      open(browser, new URL(path, server.url).href, options),
    async close() {
      await browser.close();
      await server.close();
    },
  };
}

/** The way a phone is held: what a page is opened with by default. */
const PHONE = { viewport: { width: 360, height: 800 } };

async function open(
  browser: Browser,
  url: string,
  options: BrowserContextOptions,
): Promise<OpenPage> {
  const context = await browser.newContext({ ...PHONE, ...options });
  const page = await context.newPage();
  const errors: string[] = [];
  const hosts = new Set<string>();
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('request', (request) => hosts.add(new URL(request.url()).host));
  const response = await page.goto(url, { waitUntil: 'networkidle' });
  return { page, errors, hosts, status: response?.status(), close: () => context.close() };
}
