import type { PageKind } from '#src/edition/page-models.ts';

/** `index` cannot name a page file, for Astro gives `index.astro` the root address. */
const OTHER_NAMES: Partial<Record<PageKind, string>> = { index: 'index-of-months' };

/** Name of the file in `src/pages/` that shows pages of a kind, without `.astro`. */
export function pageFileOf(kind: PageKind): string {
  return OTHER_NAMES[kind] ?? kind;
}
