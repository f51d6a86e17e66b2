import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'astro';
import { bundleWorker, WORKERS } from '#src/astro/bundle-worker.ts';
import { settings } from '#src/astro/settings.ts';

// A process of its own: what Astro and Vite hold in memory is given back before the first page is made.
const [root, outDir, cacheDir, publicDir] = process.argv.slice(2);
if (!root || !outDir || !cacheDir || !publicDir) {
  throw new Error('template-compiler: the press calls this with four folders.');
}
await build({
  ...settings,
  root,
  configFile: false,
  logLevel: 'warn',
  outDir,
  cacheDir,
  publicDir,
});
const workers = join(outDir, 'workers');
mkdirSync(workers);
for (const name of WORKERS) {
  writeFileSync(join(workers, `${name}.js`), await bundleWorker(root, name));
}
