import type { PageModel, PageRef } from '#src/edition/page-models.ts';
import { inputsHash, pageFingerprint, type Fingerprint, type Ground } from './fingerprint.ts';
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

  inputs(): string {
    const { page } = this;
    if (!page.inputs) return '';
    const { ground, settled } = this.#shared;
    return (this.#inputs ??= settled(this.file)?.inputs ?? inputsHash(ground, page.inputs()));
  }

  model(): PageModel {
    const made = this.page.model();
    this.#take(made);
    // The ledger will want them, and right after the model half of their work is done.
    this.inputs();
    return made;
  }

  #take(made: PageModel): Fingerprint {
    return (this.#fingerprint ??= pageFingerprint(this.#shared.ground, made));
  }
}
