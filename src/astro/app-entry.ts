import type { RouteData } from 'astro';
import { createApp } from 'astro/app/entrypoint';
import { FetchState, pages } from 'astro/fetch';
import type { Page } from '#src/edition/page.ts';
import { takeStyles } from '#src/press/page-styles.ts';

const app = createApp();

/** The compiled templates: the routes of the page files, what renders them, and the styles to put in. */
export const { routes } = app.manifestData;
export const styles = takeStyles(app.manifest.routes);

// Astro asks for the page file of every page anew, and an import is slow even of what was loaded long ago.
const { pageMap } = app.manifest;
for (const [component, load] of pageMap ?? []) {
  let loading: ReturnType<typeof load> | undefined;
  pageMap?.set(component, () => (loading ??= load()));
}

/**
 * What Astro knows of a kind of page. It lets one state render again and again, as it must for rewrites, and what it makes
 * for each new one costs a tenth of a page. `template-rules.ts` holds templates to what is the same for all pages of a kind.
 */
const states = new Map<string, FetchState>();

/**
 * Renders a page by the route of its kind: its address decides nothing.
 * @throws what its template throws, or that it answered with another status than 200: half a page is never published.
 */
export async function renderPage(
  { route }: RouteData,
  page: Page,
): Promise<Uint8Array<ArrayBuffer>> {
  const state = states.get(route) ?? stateOf(route);
  // Comes back when all went well: of a page that failed, or that is being made, nothing is used.
  states.delete(route);
  const locals: { page?: Page | undefined } = state.locals;
  locals.page = page;
  try {
    const response = await pages(state);
    if (response.status !== 200)
      throw new Error(`its status was ${String(response.status)} instead of 200`);
    const bytes = await response.bytes();
    states.set(route, state);
    return bytes;
  } finally {
    locals.page = undefined;
  }
}

function stateOf(route: string): FetchState {
  const state = new FetchState(new Request(`http://press.invalid${route}/`));
  const locals: { page?: Page | undefined } = state.locals;
  locals.page = undefined;
  // What a template left here would reach the next page.
  Object.seal(locals);
  return state;
}
