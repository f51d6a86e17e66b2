import type { AstroIntegration } from 'astro';

/**
 * Lets Astro compile the templates into a small server bundle that the press renders from.
 * The bundle's entry is `app-entry.ts`; nothing is prerendered, because the press knows the addresses.
 */
export function pressAdapter(): AstroIntegration {
  return {
    name: 'press',
    hooks: {
      'astro:config:done': ({ setAdapter }) => {
        setAdapter({
          name: 'press',
          // eslint-disable-next-line @typescript-eslint/no-deprecated -- 'explicit' is what is deprecated; 'auto' must be said
          entrypointResolution: 'auto',
          serverEntrypoint: new URL('./app-entry.ts', import.meta.url),
          adapterFeatures: { buildOutput: 'server' },
          supportedAstroFeatures: { serverOutput: 'stable', sharpImageService: 'stable' },
        });
      },
    },
  };
}
