import type { RouteData } from 'astro';
import { createApp } from 'astro/app/entrypoint';
import type { Page } from '#src/edition/page.ts';
import { takeStyles } from '#src/press/page-styles.ts';

const app = createApp({ streaming: false });

/** The compiled templates: the routes of the page files, what renders them, and the styles to put in. */
export const { routes } = app.manifestData;
export const styles = takeStyles(app.manifest.routes);

// Astro asks for the page file of every page anew, and an import is slow even of what was loaded long ago.
const { pageMap } = app.manifest;
for (const [component, load] of pageMap ?? []) {
  let loading: ReturnType<typeof load> | undefined;
  pageMap?.set(component, () => (loading ??= load()));
}

/** Every page is asked for by this one: it takes its address from its model. */
const REQUEST = new Request('http://press.invalid/');

/** Renders a page by the route of its kind: its address decides nothing. */
export async function renderPage(routeData: RouteData, page: Page): Promise<Response> {
  const locals: Partial<App.Locals> = { page };
  try {
    return await app.render(REQUEST, { routeData, locals });
  } finally {
    // V8 keeps what Astro makes for a page until it looks through all objects, and with it whatever that leads to.
    delete locals.page;
  }
}
