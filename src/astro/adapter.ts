import { writeFileSync } from 'node:fs';
import type { AstroIntegration } from 'astro';
import { POLICIES } from '#src/press/policies.ts';
import { EARLY_SCRIPT } from './early-script.ts';
import { policiesOf } from './policies.ts';

/**
 * Lets Astro compile the templates into a small server bundle that the press renders from, with the policies that its
 * pages need. The bundle's entry is `app-entry.ts`; nothing is prerendered, because the press knows the addresses.
 */
export function pressAdapter(): AstroIntegration {
  let folder: URL;
  return {
    name: 'press',
    hooks: {
      'astro:config:setup': ({ injectScript }) => {
        injectScript('head-inline', EARLY_SCRIPT);
      },
      'astro:config:done': ({ config, setAdapter }) => {
        folder = config.outDir;
        setAdapter({
          name: 'press',
          // eslint-disable-next-line @typescript-eslint/no-deprecated -- 'explicit' is what is deprecated; 'auto' must be said
          entrypointResolution: 'auto',
          serverEntrypoint: new URL('./app-entry.ts', import.meta.url),
          adapterFeatures: { buildOutput: 'server' },
          supportedAstroFeatures: { serverOutput: 'stable', sharpImageService: 'stable' },
        });
      },
      'astro:build:ssr': ({ manifest }) => {
        writeFileSync(new URL(POLICIES, folder), JSON.stringify(policiesOf(manifest)));
      },
    },
  };
}
