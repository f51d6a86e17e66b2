import { defineConfig } from 'astro/config';
import { onlyThePressPublishes } from './src/astro/only-the-press.ts';
import { settings } from './src/astro/settings.ts';

/** For `astro check` and editors: `npm run build` and `npm run dev` hand Astro the same settings themselves. */
export default defineConfig({ ...settings, integrations: [onlyThePressPublishes()] });
