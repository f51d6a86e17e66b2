import type { PageModel } from '#src/edition/page-models.ts';
import type { PageRef } from '#src/edition/page-ref.ts';
import type { PictureFacts } from '#src/schema/record.ts';
import type { Fingerprint } from './fingerprint.ts';
import type { Inputs } from './inputs.ts';

interface Base {
  /** File in `dist/`, with forward slashes and without a leading one. */
  readonly file: string;
  /** What decides its bytes, as hashes: the same fingerprint, the same file. Taken once, then known. */
  fingerprint(): Fingerprint;
  /**
   * Hash of what decides the fingerprint, where that is cheaper to know. The same inputs, the same fingerprint; it may
   * differ where the fingerprint does not. `published`, those that the ledger has, may spare the way to them.
   */
  inputs?(published?: Inputs): Inputs;
  /** Where it comes from, for messages: a content file, or the part of the press that makes it. */
  readonly origin: string;
}

/** A page, rendered by the templates; its model is made only when it is asked for. */
export interface PageOutput extends Base {
  readonly how: 'page';
  readonly page: PageRef;
  /** Made each time it is asked for; the fingerprint is taken on the way. */
  model(): PageModel;
  /** Does a feed give its body, too? */
  readonly isInFeed: boolean;
}

/** A feed, a sitemap, JSON: a text that a pure function of `formats/` gives. */
export interface TextOutput extends Base {
  readonly how: 'text';
  /** `bodies`: those rendered for pages that are in a feed, by address. */
  text(bodies: ReadonlyMap<string, string>): string | Promise<string>;
}

/** A variant of a picture, made by sharp or taken from the cache. */
export interface PictureOutput extends Base {
  readonly how: 'picture';
  readonly picture: PictureFacts;
}

/** A file copied as it is: `public/`, and the templates' fonts and scripts. */
export interface CopyOutput extends Base {
  readonly how: 'copy';
  readonly from: string;
}

/** A file of a search bundle, taken from the cache, where the bundle has a folder of its own. */
export interface SearchOutput extends Base {
  readonly how: 'search';
  readonly from: string;
  readonly bundle: string;
  readonly digest: string;
}

/** Every file of `dist/` is one of these. */
export type Output = PageOutput | TextOutput | PictureOutput | CopyOutput | SearchOutput;

/** File that serves an address: `/2024/10/x/` is `2024/10/x/index.html`. */
export function fileOf(url: string): string {
  const path = (url.includes('%') ? decodeURI(url) : url).slice(1);
  return path === '' || path.endsWith('/') ? `${path}index.html` : path;
}

/** Path that serves a file, not percent-encoded: `/2024/10/x/` for `2024/10/x/index.html`. */
export function pathOf(file: string): string {
  return `/${file.replace(/(^|\/)index\.html$/, '$1')}`;
}

/**
 * Outputs that claim one file, also by case or Unicode form: hosts and disks do not all tell those apart. A file where
 * another output needs a folder is claimed by both, too; of those in that folder, its page is named first.
 */
export function clashesIn(outputs: readonly Output[]): readonly (readonly [Output, Output])[] {
  const owners = new Map<string, Output>();
  const clashes: [Output, Output][] = [];
  for (const output of outputs) {
    const key = claimOf(output.file);
    const owner = owners.get(key);
    if (owner) clashes.push([owner, output]);
    else owners.set(key, output);
  }
  // Without those of pages, which are as many as they are: whether a page is in it is asked of whatever stands in the way.
  const folders = new Map<string, Output>();
  for (const [file, owner] of owners) {
    const isPage = file.endsWith(PAGE) && !file.endsWith(PAGE + PAGE);
    for (const folder of foldersOf(isPage ? file.slice(0, -PAGE.length) : file)) {
      // Those that it lies in were found with it.
      if (folders.has(folder)) break;
      folders.set(folder, owner);
    }
  }
  for (const [file, inTheWay] of owners) {
    const page = file.endsWith(PAGE) ? undefined : owners.get(file + PAGE);
    const within = page ?? folders.get(file);
    if (within) clashes.push([within, inTheWay]);
  }
  return clashes;
}

/** How the file of a page ends that is not the front page. */
const PAGE = '/index.html';

/** A file's name as the most forgiving host tells it apart. Plain names, which nearly all are, stay as they are. */
export function claimOf(file: string): string {
  return /[^\u0020-\u0040\u005b-\u007e]/.test(file) ? file.normalize('NFC').toLowerCase() : file;
}

/** Folders that a file lies in, the innermost first. */
export function* foldersOf(file: string): Generator<string, void, undefined> {
  for (let end = file.lastIndexOf('/'); end > 0; end = file.lastIndexOf('/', end - 1)) {
    yield file.slice(0, end);
  }
}
