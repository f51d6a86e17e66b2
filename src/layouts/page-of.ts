import type { PageKind, PageModel } from '#src/edition/page-models.ts';
import type { Page } from '#src/edition/page.ts';

/** The model of one kind of page. */
export type ModelOf<Kind extends PageKind> = Extract<PageModel, { readonly kind: Kind }>;

/**
 * The page handed to a page file, known to be of its kind.
 * Throws when it is of another: then a route was picked that does not belong to the address.
 */
export function pageOf<Kind extends PageKind>(
  { locals }: { readonly locals: App.Locals },
  kind: Kind,
): Page<ModelOf<Kind>> {
  const { page } = locals;
  if (!isOf(page, kind)) {
    throw new Error(
      `The page at ${page.model.url} is of the kind "${page.model.kind}" and cannot be shown by the page file of "${kind}".`,
    );
  }
  return page;
}

function isOf<Kind extends PageKind>(page: Page, kind: Kind): page is Page<ModelOf<Kind>> {
  return page.model.kind === kind;
}
