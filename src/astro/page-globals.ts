import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const BYTES = fileURLToPath(new URL('./page-bytes.ts', import.meta.url));

/** Globals that the bundle of the templates takes from `page-bytes.ts` instead. */
const inject: Record<string, [string, string]> = {
  Response: [BYTES, 'Response'],
  TextEncoder: [BYTES, 'TextEncoder'],
};

/** Gives the bundle that the press renders from, and nothing else, its own way of answering with a page. */
export function pageGlobals(): Plugin {
  return {
    name: 'page-globals',
    apply: 'build',
    configEnvironment: (name) =>
      name === 'ssr' ? { build: { rolldownOptions: { transform: { inject } } } } : undefined,
  };
}
