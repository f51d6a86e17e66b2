import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import sitemap from '@astrojs/sitemap';
import type { SitemapEntry } from '#src/formats/sitemap.ts';

/** Pages in one file of a set; the protocol allows 50,000 (sitemaps.org/protocol.html). */
export const PAGES_IN_A_SITEMAP = 45_000;

/**
 * Has `@astrojs/sitemap` write a set of sitemaps, and gives their texts by file name.
 * The integration lists the pages that Astro reports, and here Astro reports none; so it is driven through its
 * public hooks, with our pages as `customPages`. Rejects where the integration would only log a fault and skip a file.
 */
export async function sitemapFiles(
  site: string,
  entries: readonly SitemapEntry[],
  options: { readonly filenameBase: string; readonly customSitemaps: readonly string[] },
): Promise<ReadonlyMap<string, string>> {
  const changes = new Map(entries.map(({ url, lastmod }) => [url, lastmod]));
  const { hooks } = sitemap({
    filenameBase: options.filenameBase,
    entryLimit: PAGES_IN_A_SITEMAP,
    customSitemaps: [...options.customSitemaps],
    customPages: [...changes.keys()].sort(byAddress),
    serialize: (item) => {
      const lastmod = changes.get(item.url);
      return lastmod === undefined ? item : { ...item, lastmod: new Date(lastmod).toISOString() };
    },
    namespaces: { news: false, xhtml: false, image: false, video: false },
  });
  const folder = await mkdtemp(join(tmpdir(), 'warta-sitemap-'));
  try {
    const config = { site, base: '/', trailingSlash: 'always', build: { format: 'directory' } };
    await call(hooks, 'astro:routes:resolved', { routes: [] });
    await call(hooks, 'astro:config:done', { config });
    const dir = pathToFileURL(`${folder}/`);
    await call(hooks, 'astro:build:done', { dir, pages: [], logger: strictLogger });
    const names = await readdir(folder);
    const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
    return new Map(names.map((name, index) => [name, texts[index] ?? '']));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * The integration's own order. It makes a collator for each comparison, and pages that come in order are compared once
 * each instead of many times.
 */
const byAddress = new Intl.Collator('en', { numeric: true }).compare;

/** Calls a hook with the part of Astro's context that the integration reads. */
async function call(hooks: object, name: string, context: object): Promise<void> {
  const hook: unknown = Reflect.get(hooks, name);
  if (typeof hook !== 'function') throw new Error(`@astrojs/sitemap has no hook "${name}".`);
  await Reflect.apply(hook, undefined, [context]);
}

const fail = (message: string): never => {
  throw new Error(`@astrojs/sitemap: ${message}`);
};
const strictLogger = { info: () => undefined, debug: () => undefined, warn: fail, error: fail };
