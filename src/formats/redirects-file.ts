import type { Redirect } from '#src/edition/redirects.ts';

/** `_redirects`, as Netlify and Cloudflare Pages read it: an old path, its new one, and the status. */
export function redirectsFile(redirects: readonly Redirect[]): string {
  return redirects.map(({ from, to }) => `${from} ${to} 301\n`).join('');
}
