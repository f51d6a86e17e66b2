import { hash } from 'node:crypto';
import { basename } from 'node:path';
import { policyHeader, securityPolicy } from '#src/formats/security-policy.ts';
import { SPECULATION_RULES } from '#src/formats/speculation-rules.ts';
import type { Policies } from '#src/press/policies.ts';

/** Page files whose scripts compile WebAssembly: Pagefind's. */
const COMPILES_WASM: readonly string[] = ['search'];

/** The part of Astro's manifest that tells what the templates write inline into pages. */
interface Compiled {
  /** Small scripts of components, by name. */
  readonly inlinedScripts: readonly (readonly [string, string])[];
  readonly routes: readonly {
    readonly routeData: { readonly component: string };
    readonly scripts: readonly object[];
    readonly styles: readonly object[];
  }[];
}

/**
 * Policies of the compiled templates. Astro does not tell which component's script stands on which page, and they are few:
 * all pages allow them all. Of the styles, which are many times larger, a page allows those of its own kind.
 */
export function policiesOf({ inlinedScripts, routes }: Compiled): Policies {
  const injected = routes.flatMap(({ scripts }) =>
    scripts.map((script) => textIn(script, 'children')),
  );
  const scripts = hashesOf([
    ...inlinedScripts.map(([, text]) => text),
    ...injected,
    SPECULATION_RULES,
  ]);
  const pages = routes.map(({ routeData, styles }) => ({
    name: basename(routeData.component, '.astro'),
    styles: styles.map((style) => textIn(style, 'content')),
  }));
  const policy = (name: string, styles: readonly string[]): string =>
    securityPolicy(
      { scripts, styles: hashesOf(styles) },
      { compilesWasm: COMPILES_WASM.includes(name) },
    );
  const all = { scripts, styles: hashesOf(pages.flatMap(({ styles }) => styles)) };
  return {
    pages: Object.fromEntries(pages.map(({ name, styles }) => [name, policy(name, styles)])),
    header: policyHeader(securityPolicy(all, { compilesWasm: true })),
  };
}

/** The text of a part that stands inline; of one that is linked, none. */
function textIn(part: object, field: 'children' | 'content'): string {
  const text: unknown = Object.entries(part).find(([name]) => name === field)?.[1];
  return typeof text === 'string' ? text : '';
}

function hashesOf(texts: readonly string[]): readonly string[] {
  const hashes = texts
    .filter((text) => text !== '')
    .map((text) => `sha256-${hash('sha256', text, 'base64')}`);
  return [...new Set(hashes)].sort();
}
