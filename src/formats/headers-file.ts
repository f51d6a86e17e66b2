/** Rules of `_headers`, as Netlify and Cloudflare Pages read it: a path with `*`, and headers below it. */
const RULES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  '/*': {
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'strict-origin-when-cross-origin',
  },
  // Their names hold a hash of what is in them.
  '/assets/*': { 'Cache-Control': 'public, max-age=31536000, immutable' },
  '/media/*': { 'Cache-Control': 'public, max-age=31536000, immutable' },
  // Browsers ask for it anew, but a CDN between may not: readers get the newest worker at once.
  '/sw.js': { 'Cache-Control': 'no-cache' },
  '/feed.xml': { 'Content-Type': 'application/rss+xml; charset=utf-8' },
  '/*/feed.xml': { 'Content-Type': 'application/rss+xml; charset=utf-8' },
};

export function headersFile(): string {
  return Object.entries(RULES)
    .map(([path, headers]) =>
      [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`), ''].join(
        '\n',
      ),
    )
    .join('\n');
}
