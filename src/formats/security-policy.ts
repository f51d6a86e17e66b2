/** Hashes of what stands inline in a page, as a policy names them: `sha256-…`. */
export interface InlineHashes {
  readonly scripts: readonly string[];
  readonly styles: readonly string[];
}

/**
 * Content Security Policy (CSP Level 3) of a page: everything comes from the paper's own host, and of what stands inline
 * only what the templates wrote there runs. Nothing that slips through the desk in a text can.
 */
export function securityPolicy(
  { scripts, styles }: InlineHashes,
  { compilesWasm = false }: { readonly compilesWasm?: boolean } = {},
): string {
  const named = (hashes: readonly string[]) => hashes.map((hash) => `'${hash}'`);
  const directives = {
    'default-src': ["'none'"],
    'script-src': ["'self'", ...(compilesWasm ? ["'wasm-unsafe-eval'"] : []), ...named(scripts)],
    'style-src': ["'self'", ...named(styles)],
    'img-src': ["'self'"],
    'font-src': ["'self'"],
    'connect-src': ["'self'"],
    'manifest-src': ["'self'"],
    'worker-src': ["'self'"],
    'form-action': ["'self'"],
    'base-uri': ["'none'"],
  };
  return Object.entries(directives)
    .map(([name, sources]) => [name, ...sources].join(' '))
    .join('; ');
}

/** The policy as a header: only there may it say who frames the paper (CSP 3, § 6.4.2). */
export function policyHeader(policy: string): string {
  return `${policy}; frame-ancestors 'none'`;
}
