import type { Browser, BrowserContextOptions, Request } from 'playwright-core';

/** A cheap phone: 360 by 640 CSS pixels at two device pixels each. */
const CHEAP_PHONE = { viewport: { width: 360, height: 640 }, deviceScaleFactor: 2 };

const ASK_ICON = `fetch(document.querySelector('link[rel=icon]').href).then((icon) => icon.text())`;

/** Something that a page asked for. */
export interface Asked {
  readonly url: string;
  /** `document`, `stylesheet`, `font`, `image`, `script`, `fetch` … */
  readonly type: string;
  /** Bytes of the body as they were sent, compressed; 0 when the browser had it. */
  readonly bytes: number;
}

/**
 * What a browser with an empty cache asks for when it opens these pages one after the other, a list a page, icons included.
 * Bodies alone are weighed: HTTP/2 sends headers that repeat as a byte each.
 */
export async function weigh(
  browser: Browser,
  urls: readonly string[],
  options: BrowserContextOptions = {},
): Promise<Asked[][]> {
  const context = await browser.newContext({ ...CHEAP_PHONE, ...options });
  const page = await context.newPage();
  const views: Asked[][] = [];
  for (const url of urls) {
    const requests: Request[] = [];
    const keep = (request: Request) => requests.push(request);
    page.on('requestfinished', keep);
    await page.goto(url, { waitUntil: 'networkidle' });
    // A browser without windows has nowhere to show an icon, and asks for none.
    if (!requests.some((request) => request.url().endsWith('.svg'))) await page.evaluate(ASK_ICON);
    page.off('requestfinished', keep);
    views.push(await Promise.all(requests.map(askedBy)));
  }
  await context.close();
  return views;
}

async function askedBy(request: Request): Promise<Asked> {
  const { responseBodySize } = await request.sizes();
  return { url: request.url(), type: request.resourceType(), bytes: Math.max(0, responseBodySize) };
}

/** Bytes of all, or of those of these types. */
export function bytesOf(asked: readonly Asked[], ...types: readonly string[]): number {
  return asked
    .filter(({ type }) => types.length === 0 || types.includes(type))
    .reduce((sum, { bytes }) => sum + bytes, 0);
}
