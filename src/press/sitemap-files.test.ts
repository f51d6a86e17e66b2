import { describe, expect, test } from 'vitest';
import { sitemapFiles } from './sitemap-files.ts';
import { pagesSitemapUrls } from './sitemap-outputs.ts';

const site = 'https://kabarteluk.test';
const entriesOf = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ url: `${site}/tag/${String(index)}/` }));

describe('sitemapFiles', () => {
  test.each([1, 45_001])(
    'has every one of %i pages in a file that the index names',
    async (count) => {
      const options = { filenameBase: 'sitemap', customSitemaps: [] };
      const files = await sitemapFiles(site, entriesOf(count), options);
      const urls = pagesSitemapUrls(count);
      expect(urls).toHaveLength(count > 45_000 ? 2 : 1);
      expect([...files.keys()].sort()).toEqual(
        [...urls.map((url) => url.slice(1)), 'sitemap-index.xml'].sort(),
      );
      for (const url of urls) expect(files.get('sitemap-index.xml')).toContain(`${site}${url}<`);
      const texts = urls.map((url) => files.get(url.slice(1)) ?? '').join('');
      expect(texts.match(/<loc>/g)).toHaveLength(count);
    },
  );
});
