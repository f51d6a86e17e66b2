import type { Edition } from '#src/edition/edition.ts';
import { absolute } from '#src/formats/absolute.ts';
import { monthSitemaps, pagesSitemap, type SitemapEntry } from '#src/formats/sitemap.ts';
import { fingerprint, type Ground } from './fingerprint.ts';
import { fileOf, type TextOutput } from './outputs.ts';
import { PAGES_IN_A_SITEMAP, sitemapFiles } from './sitemap-files.ts';

/** Name of the first file of a set, as the integration gives it. */
const firstOf = (filenameBase: string): string => `${filenameBase}-0.xml`;

/** Addresses of the sitemaps of so many pages that are no articles: one, but in an archive with tens of thousands of tags. */
export function pagesSitemapUrls(count: number): readonly string[] {
  const files = Math.max(1, Math.ceil(count / PAGES_IN_A_SITEMAP));
  return Array.from({ length: files }, (_, index) => `/sitemap-${String(index)}.xml`);
}

/** The sitemaps: one a month of articles, those of all other pages, and the index of them. */
export function sitemapOutputs(edition: Edition, ground: Ground): readonly TextOutput[] {
  const { site, urls } = edition;
  const set = (
    entriesOf: () => readonly SitemapEntry[],
    filenameBase: string,
    others: string[] = [],
  ) => {
    let known: readonly SitemapEntry[] | undefined;
    const entries = () => (known ??= entriesOf());
    let files: ReturnType<typeof sitemapFiles> | undefined;
    const options = { filenameBase, customSitemaps: others };
    /** A file of the set; the set is written once, whichever file is asked for first. */
    return (url: string, name: string): TextOutput => ({
      how: 'text',
      file: fileOf(url),
      origin: url,
      fingerprint: () => fingerprint(ground, entries(), options),
      text: async () => {
        const text = (await (files ??= sitemapFiles(site.url, entries(), options))).get(name);
        if (text === undefined) throw new Error(`@astrojs/sitemap wrote no ${name}.`);
        return text;
      },
    });
  };
  const months = monthSitemaps(edition);
  const monthUrls = months.map(({ part }) => absolute(site.url, urls.sitemap(part)));
  // The index names the fixed pages' own file as the integration does, and the months as we do.
  const pages = pagesSitemap(edition);
  const fixed = set(() => pages, 'sitemap', monthUrls);
  return [
    fixed(urls.sitemapIndex, 'sitemap-index.xml'),
    ...pagesSitemapUrls(pages.length).map((url) => fixed(url, url.slice(1))),
    ...months.map(({ part, entries }) => set(entries, part)(urls.sitemap(part), firstOf(part))),
  ];
}
