import type { Page } from '#src/edition/page.ts';
import { pageFileOf } from './page-file.ts';

/** The part of Astro's app that the press uses (`createApp` of `astro/app/entrypoint`). */
export interface TemplateApp {
  readonly manifestData: { readonly routes: readonly { readonly component: string }[] };
  render(request: Request, options: object): Promise<Response>;
}

/** Turns a page into HTML. */
export type RenderPage = (page: Page) => Promise<string>;

/** Loads compiled templates into this thread. */
export async function loadTemplates(entry: string): Promise<RenderPage> {
  const { app } = (await import(entry)) as { app: TemplateApp };
  return (page) => renderPage(app, page);
}

/**
 * Renders with the route of the page's kind, so that nothing is matched by address.
 * Any status but 200 is an error: half a page is never published.
 */
async function renderPage(app: TemplateApp, page: Page): Promise<string> {
  const { kind, url } = page.model;
  const component = `/${pageFileOf(kind)}.astro`;
  const routeData = app.manifestData.routes.find((route) => route.component.endsWith(component));
  if (!routeData)
    throw new Error(`No page file for kind "${kind}": expected src/pages${component}.`);
  const request = new Request(new URL(url, page.paper.url));
  const response = await app.render(request, { locals: { page }, routeData });
  const html = await response.text();
  if (response.status !== 200) {
    throw new Error(`${url} was rendered with status ${response.status} instead of 200.`);
  }
  return html;
}
