import type { AstroUserConfig } from 'astro';
import { pressAdapter } from './adapter.ts';
import { pageGlobals } from './page-globals.ts';
import { templateRules } from './template-rules.ts';

/** How Astro compiles the templates: for the press, for `npm run dev` and for `astro check` alike. */
export const settings = {
  output: 'server',
  trailingSlash: 'always',
  devToolbar: { enabled: false },
  build: { inlineStylesheets: 'always', assets: 'assets' },
  // Fonts stay files: inlined, they would be written into every page. Small scripts spare a request each.
  vite: {
    build: { assetsInlineLimit: (file) => (file.endsWith('.woff2') ? false : undefined) },
    plugins: [templateRules(), pageGlobals()],
  },
  adapter: pressAdapter(),
} satisfies AstroUserConfig;
