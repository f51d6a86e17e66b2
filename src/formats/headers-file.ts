/** What a page of a paper never asks a reader's device for (Permissions Policy). */
const NEVER_ASKED = ['camera', 'geolocation', 'microphone', 'payment', 'usb', 'browsing-topics'];

/** Headers of every answer. The policy is added. */
const ALWAYS = {
  // Two years, as the preload list asks; hosts of other names are the owner's business.
  'Strict-Transport-Security': 'max-age=63072000',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': NEVER_ASKED.map((feature) => `${feature}=()`).join(', '),
  'Cross-Origin-Opener-Policy': 'same-origin',
};

const NEVER_CHANGES = { 'Cache-Control': 'public, max-age=31536000, immutable' };

/** Rules for some paths only. */
const RULES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  // Their names hold a hash of what is in them.
  '/assets/*': NEVER_CHANGES,
  '/media/*': NEVER_CHANGES,
  // So do those of search: what a bundle's list names never changes, only the list does.
  '/pagefind/:bundle/filter/*': NEVER_CHANGES,
  '/pagefind/:bundle/fragment/*': NEVER_CHANGES,
  '/pagefind/:bundle/index/*': NEVER_CHANGES,
  // Browsers ask for it anew, but a CDN between may not: readers get the newest worker at once.
  '/sw.js': { 'Cache-Control': 'no-cache' },
  '/feed.xml': { 'Content-Type': 'application/rss+xml; charset=utf-8' },
  '/*/feed.xml': { 'Content-Type': 'application/rss+xml; charset=utf-8' },
};

/**
 * Text of `_headers`, as Netlify and Cloudflare Pages read it: a path with `*`, and headers below it. The policy is the
 * one that all pages keep to.
 */
export function headersFile(policy: string): string {
  const rules = { '/*': { ...ALWAYS, 'Content-Security-Policy': policy }, ...RULES };
  return Object.entries(rules)
    .map(([path, headers]) =>
      [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`), ''].join(
        '\n',
      ),
    )
    .join('\n');
}
