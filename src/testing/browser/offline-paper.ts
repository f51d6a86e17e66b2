import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { BrowserContext, Page } from 'playwright-core';
import { serve, type SiteServer } from '#src/press/serve.ts';
import { aPaper, buildWell } from '../site/build-in-child.ts';
import { keySet } from '../site/edit-file.ts';
import { launchChromium } from './chromium.ts';

/** A worker does its work after the page, in its own time. */
export const SOON = { timeout: 20_000 };

/** A reader with a browser, and a paper whose server comes and goes. */
export async function anOfflinePaper() {
  const root = aPaper('whole');
  buildWell(root);
  const browser = await launchChromium();
  const folder = join(root, 'dist');
  const start = (port: number) => serve({ folder, port, log: () => undefined });
  let server: SiteServer | undefined = await start(0);
  const { url } = server;
  const disconnect = async (): Promise<void> => {
    await server?.close();
    server = undefined;
  };
  return {
    url,
    browser,
    disconnect,
    async connect(): Promise<void> {
      server ??= await start(Number(new URL(url).port));
    },
    /** Publishes the paper with another text in one of its files. */
    publish(file: string, change: (text: string) => string): void {
      const path = join(root, file);
      writeFileSync(path, change(readFileSync(path, 'utf8')));
      buildWell(root);
    },
    write(file: string, text: string): void {
      writeFileSync(join(root, file), text);
      buildWell(root);
    },
    unpublish(file: string): void {
      rmSync(join(root, file));
      buildWell(root);
    },
    async close(): Promise<void> {
      await browser.close();
      await disconnect();
      rmSync(root, { recursive: true });
    },
  };
}

export type OfflinePaper = Awaited<ReturnType<typeof anOfflinePaper>>;

/** Sets a key of the site's config. */
export function setting(key: string, value: string): (text: string) => string {
  return (text) => text.replace(new RegExp(`(\\n  ${key}: ).*`), `$1${value},`);
}

/** Gives an article another headline. */
export function headline(words: string): (text: string) => string {
  return keySet('title', words);
}

/** Opens a page in a tab of its own and waits until it is kept. */
export async function read(
  context: BrowserContext,
  { url }: OfflinePaper,
  path: string,
): Promise<Page> {
  const page = await context.newPage();
  await page.goto(url + path);
  await expect.poll(() => keptIn(page, 'kept'), SOON).toContain(path);
  return page;
}

/** Paths of all that a cache, whose name begins so, holds. */
export async function keptIn(page: Page, cache: string): Promise<readonly string[]> {
  return page.evaluate(async (begin) => {
    const names = (await caches.keys()).filter((name) => name.startsWith(begin));
    const lists = names.map(async (name) => (await caches.open(name)).keys());
    return (await Promise.all(lists)).flat().map(({ url }) => new URL(url).pathname);
  }, cache);
}
