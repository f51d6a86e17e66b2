import type { AstroUserConfig } from 'astro';
import { pressAdapter } from './adapter.ts';

/** How Astro compiles the templates: for the press, for `npm run dev` and for `astro check` alike. */
export const settings = {
  output: 'server',
  trailingSlash: 'always',
  devToolbar: { enabled: false },
  build: { inlineStylesheets: 'always', assets: 'assets' },
  // Fonts stay files: inlined, they would be written into every page.
  vite: { build: { assetsInlineLimit: 0 } },
  adapter: pressAdapter(),
} satisfies AstroUserConfig;
