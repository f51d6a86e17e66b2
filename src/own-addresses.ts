import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pageRefs } from '#src/edition/page-refs.ts';
import { addressKey } from '#src/edition/urls.ts';
import type { DeadEnd } from '#src/desk/lint/checks/dead-link.ts';
import { translator } from '#src/i18n/strings.ts';
import { address, isElsewhere } from '#src/markdown/addresses.ts';
import type { Newsroom } from '#src/newsroom.ts';
import { redirectsIn } from '#src/press/serve/redirect-rules.ts';
import { decoded } from '#src/press/serve/rule-text.ts';

/** What the press puts below its own words, `/media/` and the like, has names that nobody writes by hand. */
const MADE = /^\/(?:api|assets|media|pagefind|admin)\//;

/**
 * Knows every address of a paper: its pages, its feeds, what lies in `public/`, and old addresses that lead on. For one
 * that is none it knows a page that ends alike, as a story's does whose month or section was written wrongly.
 */
export function deadEnds({
  root,
  site,
  edition,
}: Pick<Newsroom, 'root' | 'site' | 'edition'>): DeadEnd {
  const pages = new Set<string>();
  const endings = new Map<string, string>();
  for (const { kind, url } of pageRefs(edition, translator(site.language))) {
    pages.add(addressKey(url));
    // Those of months and of numbered pages end in a number that says nothing.
    if (kind !== 'month' && kind !== 'listing') endings.set(endingOf(url), url);
  }
  for (const { from } of edition.redirects) pages.add(addressKey(from));
  const rules = join(root, 'public/_redirects');
  const redirectOf = redirectsIn(existsSync(rules) ? readFileSync(rules, 'utf8') : '');
  const { robots, manifest, worker, feed } = edition.urls;
  const files = new Set([robots, manifest, worker]);
  const { host } = new URL(site.url);
  return (href) => {
    // What starts from the story itself is another check's to name.
    const url = /^(?:\/|https?:)/i.test(href) ? address(href, host) : undefined;
    if (!url || isElsewhere(url, host)) return;
    const path = decoded(url.pathname);
    const list = path.slice(0, path.lastIndexOf('/') + 1);
    const leads =
      pages.has(addressKey(path)) ||
      files.has(path) ||
      /^\/sitemap-[\w-]+\.xml$/.test(path) ||
      MADE.test(path) ||
      (path === feed(list) && pages.has(addressKey(list))) ||
      redirectOf(path) !== undefined ||
      isPublicFile(join(root, 'public'), path);
    if (leads) return;
    const nearest = endings.get(endingOf(path));
    return nearest === undefined ? {} : { nearest };
  };
}

function isPublicFile(folder: string, path: string): boolean {
  if (path.split('/').includes('..')) return false;
  try {
    const file = join(folder, path, path.endsWith('/') ? 'index.html' : '');
    const entry = statSync(file);
    return entry.isFile() || existsSync(join(file, 'index.html'));
  } catch {
    // Nothing lies there, or no file can have such a name.
    return false;
  }
}

function endingOf(path: string): string {
  return addressKey(path).split('/').at(-2) ?? '';
}
