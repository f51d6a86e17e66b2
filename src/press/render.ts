import { basename } from 'node:path';
import type { Page } from '#src/edition/page.ts';
import { pageFileOf } from './page-file.ts';
import { policiesBeside } from './policies.ts';

/** The part of Astro's app that the press uses (`createApp` of `astro/app/entrypoint`). */
export interface TemplateApp {
  readonly manifestData: { readonly routes: readonly { readonly component: string }[] };
  render(request: Request, options: object): Promise<Response>;
}

/** Turns a page into HTML, as bytes. */
export type RenderPage = (page: Page) => Promise<Uint8Array>;

/** Loads compiled templates into this thread; their pages carry the policy of their kind. */
export async function loadTemplates(entry: string): Promise<RenderPage> {
  const { app } = (await import(/* @vite-ignore */ entry)) as { app: TemplateApp };
  const routes = new Map(
    app.manifestData.routes.map((route) => [basename(route.component, '.astro'), route]),
  );
  const { pages } = policiesBeside(entry);
  return (page) => {
    const name = pageFileOf(page.model.kind);
    return renderPage(app, routes.get(name), { ...page, policy: pages[name] });
  };
}

/**
 * Renders with the route of the page's kind, so that nothing is matched by address.
 * Any status but 200 is an error: half a page is never published.
 */
async function renderPage(app: TemplateApp, routeData: object | undefined, page: Page) {
  const { kind, url } = page.model;
  if (!routeData) throw new Error(`No page file shows the kind "${kind}" of ${url}.`);
  const request = new Request(new URL(url, page.paper.url));
  const response = await app.render(request, { locals: { page }, routeData });
  if (response.status !== 200) {
    throw new Error(`${url} was rendered with status ${String(response.status)} instead of 200.`);
  }
  return new Uint8Array(await response.arrayBuffer());
}
