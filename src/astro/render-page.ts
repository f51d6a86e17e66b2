import type { RouteData } from 'astro';
import { FetchState, pages } from 'astro/fetch';
import type { Page } from '#src/edition/page.ts';

type About = Parameters<FetchState['createAstroPagePartial']>;
/** What templates see as `Astro`, but for their props. */
type AstroOfPage = ReturnType<FetchState['createAstroPagePartial']>;

/** Every page is asked for by this one: it takes its address from its model. */
const REQUEST = new Request('http://press.invalid/');

/** The page that is being made, and what its templates see; pages are made one after the other. */
let locals: { page?: Page } | undefined;
let ofPage: () => AstroOfPage;
let ofAllPages: AstroOfPage | undefined;

/**
 * Renders a page by the route of its kind: its address decides nothing. Once it is done its `Astro` is of no use any more.
 * @throws when another page is being made in this thread.
 */
export async function renderPage(route: RouteData, page: Page): Promise<Response> {
  if (locals) throw new Error(`${page.model.url} was to be made before another page was done.`);
  const state = new StateOfPage(REQUEST);
  state.routeData = route;
  state.streaming = false;
  locals = { page };
  state.locals = locals as App.Locals;
  try {
    return await pages(state);
  } finally {
    // What Astro makes for a page, V8 keeps until it looks through all objects, and with it whatever it leads to.
    delete locals.page;
    locals = undefined;
    state.result = undefined;
    state.response = undefined;
  }
}

/**
 * Astro makes the prototype of what templates see as `Astro` anew for each page: so V8 never sees the same twice, and
 * templates stay slow. Here it is one for all pages, and asks that of the page when a template wants more than its props.
 */
class StateOfPage extends FetchState {
  override createAstroPagePartial(...about: About): AstroOfPage {
    let made: AstroOfPage | undefined;
    ofPage = () => (made ??= super.createAstroPagePartial(...about));
    return (ofAllPages ??= asking(Object.keys(ofPage())));
  }
}

function asking(names: readonly string[]): AstroOfPage {
  const getters = names.map((name) => {
    const get = function (this: object): unknown {
      return name === 'locals' ? locals : Reflect.get(ofPage(), name, this);
    };
    return [name, { get, enumerable: true }] as const;
  });
  return Object.defineProperties({}, Object.fromEntries(getters)) as AstroOfPage;
}
