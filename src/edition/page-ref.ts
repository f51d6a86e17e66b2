import type { PageInputs } from './page-inputs.ts';
import type { BodyModel, PageKind, PageModel } from './page-models.ts';

/** An address of the edition and how to make its model, which is made only when asked for. */
export interface PageRef {
  readonly kind: PageKind;
  readonly url: string;
  model(): PageModel;
  /** What an article's body is made from, cheaper than all of its model. */
  body?(): BodyModel;
  /** What decides the model; absent for kinds of which a paper has so few that their models are made at once. */
  inputs?(): PageInputs;
  /**
   * Hash of what decides the inputs and of what stands `under` all pages, where that is known: many times cheaper, and
   * coarser. The same premises, the same inputs.
   */
  premises?(under: string): string | undefined;
}
