import type { RouteData } from 'astro';
import { FetchState, pages } from 'astro/fetch';
import type { Page } from '#src/edition/page.ts';

type About = Parameters<FetchState['createAstroPagePartial']>;
/** What templates see as `Astro`, but for their props. */
type AstroOfPage = ReturnType<FetchState['createAstroPagePartial']>;

/** Every page is asked for by this one: it takes its address from its model. */
const REQUEST = new Request('http://press.invalid/');

/** The page that is being made; pages are made one after the other. */
let locals: { page?: Page } | undefined;
let ofAllPages: AstroOfPage | undefined;
let rendering: StateOfKind;

/** What Astro knows of a kind of page, once one of it was made. */
const states = new Map<RouteData, StateOfKind>();

/**
 * Renders a page by the route of its kind: its address decides nothing. Once it is done its `Astro` is of no use any more.
 * @throws when another page is being made in this thread.
 */
export async function renderPage(route: RouteData, page: Page): Promise<Response> {
  if (locals) throw new Error(`${page.model.url} was to be made before another page was done.`);
  const state = states.get(route) ?? new StateOfKind(route);
  // Comes back when all went well: of a page that failed nothing is kept.
  states.delete(route);
  locals = { page };
  state.locals = locals as App.Locals;
  rendering = state;
  try {
    const response = await pages(state);
    if (response.status === 200) states.set(route, state);
    return response;
  } finally {
    // What Astro makes for a page, V8 keeps until it looks through all objects, and with it whatever it leads to.
    delete locals.page;
    locals = undefined;
    state.forget();
  }
}

/**
 * Astro makes the prototype of what templates see as `Astro` anew for each page: so V8 never sees the same twice, and
 * templates stay slow. Here it is one for all pages, and asks that of the page when a template wants more than its props.
 * The state itself serves all pages of a kind, which Astro lets render again and again.
 */
class StateOfKind extends FetchState {
  #ofPage: AstroOfPage | undefined;

  constructor(route: RouteData) {
    super(REQUEST);
    this.routeData = route;
    this.streaming = false;
  }

  override createAstroPagePartial(...about: About): AstroOfPage {
    return (ofAllPages ??= asking(Object.keys(super.createAstroPagePartial(...about))));
  }

  ofPage(): AstroOfPage {
    if (!this.result) throw new Error('A page was asked for its Astro once it was done.');
    return (this.#ofPage ??= super.createAstroPagePartial(this.result, this.getActionAPIContext()));
  }

  forget(): void {
    this.#ofPage = undefined;
    this.result = undefined;
    this.response = undefined;
  }
}

function asking(names: readonly string[]): AstroOfPage {
  const getters = names.map((name) => {
    const get = function (this: object): unknown {
      return name === 'locals' ? locals : Reflect.get(rendering.ofPage(), name, this);
    };
    return [name, { get, enumerable: true }] as const;
  });
  return Object.defineProperties({}, Object.fromEntries(getters)) as AstroOfPage;
}
