import type { Page } from '#src/edition/page.ts';

/** What the dev server asks of the newsroom: the page or the text at an address, as the copy stands now. */
export interface DevDesk {
  /**
   * Finds what stands at an address, reading changed copy first.
   * @throws an error with `loc` (file and line) when the copy has a mistake.
   */
  find(url: string): Promise<Found | undefined>;
}

export type Found<APage = Page> =
  | { readonly what: 'page'; readonly page: APage }
  | { readonly what: 'text'; readonly text: string }
  | { readonly what: 'redirect'; readonly to: string };

/** Is this the address of a file that the desk makes when it is asked for: a picture, or a part of the search? */
export function isMade(url: string): boolean {
  return url.startsWith('/media/') || url.startsWith('/pagefind/');
}

/**
 * Vite loads the middleware in its own module graph, where an import would give a second, empty newsroom.
 * Both graphs live in one process, so the desk is handed over on the global object, under a shared symbol.
 */
const HANDOVER = Symbol.for('warta.dev-desk');

type Global = typeof globalThis & { [HANDOVER]?: DevDesk };

export function handOver(desk: DevDesk): void {
  (globalThis as Global)[HANDOVER] = desk;
}

export function takeOver(): DevDesk {
  const desk = (globalThis as Global)[HANDOVER];
  if (!desk)
    throw new Error('The dev server was started without a newsroom. Start it with: npm run dev');
  return desk;
}
