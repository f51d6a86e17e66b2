import { createApp } from 'astro/app/entrypoint';
import { takeStyles } from '#src/press/page-styles.ts';

export { renderPage } from './render-page.ts';

const { manifest, manifestData } = createApp();

/** The compiled templates: the routes of the page files, what renders them, and the styles to put in. */
export const { routes } = manifestData;
export const styles = takeStyles(manifest.routes);

// Astro asks for the page file of every page anew, and an import is slow even of what was loaded long ago.
const { pageMap } = manifest;
for (const [component, load] of pageMap ?? []) {
  let loading: ReturnType<typeof load> | undefined;
  pageMap?.set(component, () => (loading ??= load()));
}
