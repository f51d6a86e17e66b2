import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { headersIn, type HeadersOf } from './header-rules.ts';
import { redirectsIn, type RedirectOf } from './redirect-rules.ts';
import { signatureOf } from './signature.ts';

/** The rules that a site brings for its host, in the form that Netlify and Cloudflare Pages read. */
export interface HostRules {
  readonly redirectOf: RedirectOf;
  readonly headersOf: HeadersOf;
}

/** A reader of a site's rules as they are now; it reads a file again when another has taken its place. */
export function hostRules(): (root: string) => Promise<HostRules> {
  const redirects = latest('_redirects', redirectsIn);
  const headers = latest('_headers', headersIn);
  return async (root) => ({ redirectOf: await redirects(root), headersOf: await headers(root) });
}

function latest<Rules>(name: string, parse: (text: string) => Rules) {
  let kept: { readonly signature: string; readonly rules: Rules } | undefined;
  return async (root: string): Promise<Rules> => {
    const path = join(root, name);
    const signature = await signatureOf(path).catch(() => '');
    if (kept?.signature !== signature) {
      const text = signature === '' ? '' : await readFile(path, 'utf8').catch(() => '');
      kept = { signature, rules: parse(text) };
    }
    return kept.rules;
  };
}
