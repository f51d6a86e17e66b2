import { basename } from 'node:path';
import type { Page } from '#src/edition/page.ts';
import { pageFileOf } from './page-file.ts';
import { withStyles, type PageStyles } from './page-styles.ts';
import { policiesBeside } from './policies.ts';

/** The part of Astro's app that the press uses (`createApp` of `astro/app/entrypoint`). */
export interface TemplateApp {
  readonly manifestData: { readonly routes: readonly { readonly component: string }[] };
  render(request: Request, options: object): Promise<Response>;
}

/** What the bundle's entry exports. */
interface Compiled {
  readonly app: TemplateApp;
  readonly styles: PageStyles;
}

type Route = TemplateApp['manifestData']['routes'][number];

/** Turns a page into HTML, as bytes in memory of their own. */
export type RenderPage = (page: Page) => Promise<Uint8Array<ArrayBuffer>>;

/** Every page is asked for by this one: it takes its address from its model. */
const REQUEST = new Request('http://press.invalid/');

/** Loads compiled templates into this thread; their pages carry the policy and the styles of their kind. */
export async function loadTemplates(entry: string): Promise<RenderPage> {
  const { app, styles } = (await import(/* @vite-ignore */ entry)) as Compiled;
  const routes = new Map(
    app.manifestData.routes.map((route) => [basename(route.component, '.astro'), route]),
  );
  const { pages } = policiesBeside(entry);
  return async (page) => {
    const name = pageFileOf(page.model.kind);
    const route = routes.get(name);
    const html = await renderPage(app, route, { ...page, policy: pages[name] });
    const ofKind = route && styles.get(route.component);
    return ofKind ? withStyles(html, ofKind) : html;
  };
}

/**
 * Renders with the route of the page's kind, so that nothing is matched by address.
 * Any status but 200 is an error: half a page is never published.
 */
async function renderPage(app: TemplateApp, routeData: Route | undefined, page: Page) {
  const { kind, url } = page.model;
  if (!routeData) throw new Error(`No page file shows the kind "${kind}" of ${url}.`);
  const response = await app.render(REQUEST, { locals: { page }, routeData });
  if (response.status !== 200) {
    throw new Error(`${url} was rendered with status ${String(response.status)} instead of 200.`);
  }
  return new Uint8Array(await response.arrayBuffer());
}
