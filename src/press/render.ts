import { basename } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from '#src/edition/page.ts';
import { pageFileOf } from './page-file.ts';
import { withStyles, type PageStyles } from './page-styles.ts';
import { policiesBeside } from './policies.ts';

/** The route of a page file in the bundle. */
interface Route {
  readonly component: string;
}

/** What the bundle's entry exports. */
interface Compiled {
  readonly routes: readonly Route[];
  readonly styles: PageStyles;
  renderPage(route: Route, page: Page): Promise<Uint8Array<ArrayBuffer>>;
}

/** Turns a page into HTML, as bytes in memory of their own. */
export type RenderPage = (page: Page) => Promise<Uint8Array<ArrayBuffer>>;

/** Loads compiled templates into this thread; their pages carry the policy and the styles of their kind. */
export async function loadTemplates(entry: string): Promise<RenderPage> {
  const compiled = (await import(/* @vite-ignore */ pathToFileURL(entry).href)) as Compiled;
  const routes = new Map(
    compiled.routes.map((route) => [basename(route.component, '.astro'), route]),
  );
  const { pages } = policiesBeside(entry);
  return async (page) => {
    const { kind, url } = page.model;
    const name = pageFileOf(kind);
    const route = routes.get(name);
    if (!route) throw new Error(`No page file shows the kind "${kind}" of ${url}.`);
    const html = await compiled
      .renderPage(route, { ...page, policy: pages[name] })
      .catch((error: unknown) => {
        const reason = error instanceof Error ? error.message : String(error);
        throw new Error(`${url} could not be rendered: ${reason}`, { cause: error });
      });
    const styles = compiled.styles.get(route.component);
    return styles ? withStyles(html, styles) : html;
  };
}
