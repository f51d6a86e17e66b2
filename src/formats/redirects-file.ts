import type { Redirect } from '#src/edition/redirects.ts';

/**
 * `_redirects`, as Netlify and Cloudflare Pages read it: an old path, its new one, and the status.
 * Cloudflare tells `/lama` from `/lama/`, so both are written.
 */
export function redirectsFile(redirects: readonly Redirect[]): string {
  return redirects
    .flatMap(({ from, to }) => bothForms(from).map((path) => `${path} ${to} 301\n`))
    .join('');
}

function bothForms(path: string): readonly string[] {
  const bare = path.replace(/\/+$/, '');
  const isFile = /\.[a-z0-9]+$/i.test(bare);
  return bare === '' || isFile ? [path] : [bare, `${bare}/`];
}
