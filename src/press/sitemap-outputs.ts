import type { Edition } from '#src/edition/edition.ts';
import { absolute } from '#src/formats/absolute.ts';
import { monthSitemaps, pagesSitemap, type SitemapEntry } from '#src/formats/sitemap.ts';
import { fingerprint } from './fingerprint.ts';
import { fileOf, type TextOutput } from './outputs.ts';
import { sitemapFiles } from './sitemap-files.ts';

/** Name of the first file of a set, as the integration gives it. */
const firstOf = (filenameBase: string): string => `${filenameBase}-0.xml`;

/** The sitemaps: one a month of articles, one for all other pages, and the index of them. */
export function sitemapOutputs(edition: Edition, ground: string): readonly TextOutput[] {
  const { site, urls } = edition;
  const output = (
    url: string,
    entries: readonly SitemapEntry[],
    options: Parameters<typeof sitemapFiles>[2],
    name: string,
  ): TextOutput => ({
    how: 'text',
    file: fileOf(url),
    origin: url,
    fingerprint: () => fingerprint(ground, entries, options),
    text: async () => (await sitemapFiles(site.url, entries, options)).get(name) ?? '',
  });
  const pages = pagesSitemap(edition);
  const months = monthSitemaps(edition);
  const others = months.map(({ part }) => absolute(site.url, urls.sitemap(part)));
  // The index names the fixed pages' own file as the integration does, and the months as we do.
  const fixed = { filenameBase: 'sitemap', customSitemaps: others };
  return [
    output(urls.sitemapIndex, pages, fixed, 'sitemap-index.xml'),
    output(`/${firstOf('sitemap')}`, pages, fixed, firstOf('sitemap')),
    ...months.map(({ part, entries }) =>
      output(
        urls.sitemap(part),
        entries,
        { filenameBase: part, customSitemaps: [] },
        firstOf(part),
      ),
    ),
  ];
}
