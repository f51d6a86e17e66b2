import { absolute } from './absolute.ts';

/** `robots.txt` (RFC 9309): everything may be read, and here is the list of it. */
export function robots(paperUrl: string, sitemapIndex: string): string {
  return `User-agent: *\nAllow: /\n\nSitemap: ${absolute(paperUrl, sitemapIndex)}\n`;
}
