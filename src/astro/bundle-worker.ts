import { join } from 'node:path';
import { build } from 'vite';

/** The service workers, by what they do: one keeps what was read, the other clears it away. */
export const WORKERS = ['worker', 'retire'] as const;

/**
 * Bundles a service worker into one classic script, minified. It must stand at an address of its own, so it cannot be
 * among the scripts that Astro bundles under hashed names.
 */
export async function bundleWorker(root: string, name: (typeof WORKERS)[number]): Promise<string> {
  const bundle = await build({
    configFile: false,
    root,
    logLevel: 'warn',
    build: {
      write: false,
      target: 'es2022',
      rolldownOptions: {
        input: join(root, 'src', 'client', 'offline', `${name}.ts`),
        output: { format: 'iife' },
      },
    },
  });
  if (!('output' in bundle)) throw new Error(`Vite made no bundle of the service worker ${name}.`);
  return bundle.output[0].code;
}
