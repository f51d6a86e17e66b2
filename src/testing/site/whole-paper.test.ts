import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { XMLParser } from 'fast-xml-parser';
import { parseRssFeed } from 'feedsmith';
import { beforeAll, describe, expect, test } from 'vitest';
import { brokenLinks } from './broken-links.ts';
import { aPaper, buildWell, siteOf } from './build-in-child.ts';
import { htmlFaults } from './html-faults.ts';

const HOST = /^https?:\/\/[^/]+/;

describe.each(['id', 'en'])('the site of a whole paper in “%s”', (language) => {
  let site: ReadonlyMap<string, string>;
  let paperUrl: string;
  const pages = () => [...site].filter(([file]) => file.endsWith('.html'));
  const text = (file: string) => Buffer.from(site.get(file) ?? '', 'latin1').toString('utf8');

  beforeAll(() => {
    const root = aPaper('whole', language);
    buildWell(root);
    site = siteOf(root);
    paperUrl = /url: '(.*)'/.exec(readFileSync(join(root, 'site.config.ts'), 'utf8'))?.[1] ?? '';
  });

  test('leads nowhere that does not exist', () => {
    expect(brokenLinks(site)).toEqual([]);
  });

  test('is valid HTML, accessible as far as markup tells', () => {
    expect(htmlFaults(site)).toEqual([]);
  });

  test('offers only pictures that exist', () => {
    const missing = pages().flatMap(([page, html]) =>
      [...html.matchAll(/srcset="([^"]*)"/g)]
        .flatMap(([, list = '']) => list.split(', '))
        .map((candidate) => candidate.replace(/ .*/, '').slice(1))
        .filter((file) => !site.has(file))
        .map((file) => `${page}: ${file}`),
    );
    expect(missing).toEqual([]);
  });

  test('speaks its language: on every page, in its addresses and of its corrections', () => {
    for (const [page, html] of pages()) expect(html, page).toContain(`<html lang="${language}"`);
    expect(site.has(language === 'id' ? 'indeks/index.html' : 'archive/index.html')).toBe(true);
    const feed = parseRssFeed(text(`${language === 'id' ? 'koreksi' : 'corrections'}/feed.xml`));
    expect(feed.items?.length).toBeGreaterThan(0);
    for (const { link = '' } of feed.items ?? []) {
      const { pathname, hash } = new URL(link);
      expect(text(`${pathname.slice(1)}index.html`)).toContain(`id="${hash.slice(1)}"`);
    }
  });

  test('has one heading of the first level and one canonical address a page', () => {
    for (const [page, html] of pages()) {
      expect(html.match(/<h1\b/g)?.length, page).toBe(1);
      expect(html.match(/rel="canonical"/g)?.length, page).toBe(1);
    }
  });

  test('carries its styles, no more than its kind is worth, and asks for none but those for print', () => {
    for (const [page, html] of pages()) {
      const styles = [...html.matchAll(/<style>(.*?)<\/style>/gs)].map(([, css = '']) => css);
      const isRich = page === 'index.html' || html.includes('<article class="art');
      expect(styles.length, page).toBeGreaterThan(0);
      expect(styles.join('').length, page).toBeLessThan(isRich ? 20_700 : 14_500);
      expect(html.match(/<link rel="stylesheet"[^>]*>/g), page).toEqual([
        expect.stringMatching(/ media="print">$/),
      ]);
    }
  });

  test('gives a feed that a feed reader reads, with whole articles and full addresses', () => {
    const feed = parseRssFeed(text('feed.xml'));
    const [newest] = feed.items ?? [];
    expect(feed.items?.length).toBeGreaterThan(3);
    expect(newest?.link).toMatch(HOST);
    expect(newest?.guid?.value).toBe(newest?.link);
    expect(newest?.content?.encoded).toContain('<p>');
    for (const item of feed.items ?? []) {
      expect(item.content?.encoded ?? '').not.toMatch(/(?:href|src)="\/(?!\/)/);
    }
  });

  test('lists in its sitemaps only pages that exist and may be indexed', () => {
    const parser = new XMLParser({ isArray: (name) => name === 'sitemap' || name === 'url' });
    const read = (file: string): Record<string, Record<string, { loc: string }[]>> =>
      parser.parse(text(file)) as Record<string, Record<string, { loc: string }[]>>;
    const path = (url: string) => url.replace(HOST, '').slice(1);
    const maps = read('sitemap-index.xml')['sitemapindex']?.['sitemap'] ?? [];
    expect(maps.length).toBeGreaterThan(1);
    const listed = maps.flatMap(({ loc }) => read(path(loc))['urlset']?.['url'] ?? []);
    for (const { loc } of listed) {
      expect(loc.startsWith(paperUrl), loc).toBe(true);
      const html = text(`${path(loc)}index.html`);
      expect(html, loc).toContain('<h1');
      expect(html, loc).not.toContain('noindex');
    }
  });

  test('carries structured data that is JSON', () => {
    for (const [page] of pages()) {
      const data = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(text(page))?.[1];
      if (data !== undefined) expect(JSON.parse(data), page).toHaveProperty('@graph');
    }
  });

  test('shows nothing of drafts, of scheduled stories or of what was withdrawn', () => {
    const secrets = ['RAHASIA-DRAF', 'RAHASIA-TERJADWAL', 'RAHASIA-DICABUT'];
    const sources = readFixture();
    for (const secret of secrets) {
      expect(sources, `the fixture must contain ${secret}`).toContain(secret);
      for (const [file, bytes] of site) {
        expect(bytes.includes(secret) || file.includes(secret.toLowerCase()), file).toBe(false);
      }
    }
  });
});

function readFixture(): string {
  const root = aPaper('whole');
  return globSync('content/**/*.md', { cwd: root })
    .map((file) => readFileSync(join(root, file), 'utf8'))
    .join('\n');
}
