import { createApp } from 'astro/app/entrypoint';
import { takeStyles } from '#src/press/page-styles.ts';

/** The compiled templates: the press calls `app.render` for each page, and puts in the styles of its kind. */
export const app = createApp({ streaming: false });
export const styles = takeStyles(app.manifest.routes);

// Astro asks for the page file of every page anew, and an import is slow even of what was loaded long ago.
const { pageMap } = app.manifest;
for (const [component, load] of pageMap ?? []) {
  let loading: ReturnType<typeof load> | undefined;
  pageMap?.set(component, () => (loading ??= load()));
}
