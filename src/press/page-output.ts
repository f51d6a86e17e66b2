import type { PageModel } from '#src/edition/page-models.ts';
import type { PageRef } from '#src/edition/page-ref.ts';
import { inputsHash, pageFingerprint, type Fingerprint, type Ground } from './fingerprint.ts';
import { premisesIn, withPremises } from './inputs.ts';
import type { LedgerRow } from './ledger.ts';
import { fileOf, type PageOutput } from './outputs.ts';

/** What all pages of a publish share. */
export interface PagesInCommon {
  readonly ground: Ground;
  /** Row of a page that is known to be as it was published: its model need not be made to tell. */
  settled(file: string): LedgerRow | undefined;
}

/**
 * The page that an address of the edition becomes. A class, and not an object made of functions: an archive has a hundred
 * thousand pages, of which a publish asks little more than their inputs.
 */
export class PageOfEdition implements PageOutput {
  readonly how = 'page';
  readonly page: PageRef;
  readonly file: string;
  readonly isInFeed: boolean;
  readonly #shared: PagesInCommon;
  #fingerprint: Fingerprint | undefined;
  #inputs: string | undefined;

  constructor(page: PageRef, isInFeed: boolean, shared: PagesInCommon) {
    this.page = page;
    this.file = fileOf(page.url);
    this.isInFeed = isInFeed;
    this.#shared = shared;
  }

  get origin(): string {
    return this.page.url;
  }

  fingerprint(): Fingerprint {
    return (
      this.#fingerprint ??
      this.#shared.settled(this.file)?.fingerprint ??
      this.#take(this.page.model())
    );
  }

  inputs(published = ''): string {
    return (this.#inputs ??=
      this.#shared.settled(this.file)?.inputs ?? this.#inputsSince(published));
  }

  model(): PageModel {
    const made = this.page.model();
    this.#take(made);
    // The ledger will want them, and right after the model half of their work is done.
    this.inputs();
    return made;
  }

  #inputsSince(published: string): string {
    const { page } = this;
    const { ground } = this.#shared;
    if (!page.inputs) return '';
    const premises = page.premises?.(ground) ?? '';
    if (premises !== '' && premises === premisesIn(published)) return published;
    return withPremises(inputsHash(ground, page.inputs()), premises);
  }

  #take(made: PageModel): Fingerprint {
    return (this.#fingerprint ??= pageFingerprint(this.#shared.ground, made));
  }
}
