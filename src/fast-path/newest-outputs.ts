import type { GitFiles } from '#src/desk/git-files.ts';
import type { Article } from '#src/edition/article.ts';
import type { Edition } from '#src/edition/edition.ts';
import type { NewestSearch } from './newest-search.ts';
import { claimed, type ShelfList } from '#src/press/fast-path/shelf.ts';
import { touchedBy } from '#src/press/fast-path/touched.ts';
import { stateIn } from '#src/press/file-state.ts';
import { groundOf } from '#src/press/fingerprint.ts';
import type { LedgerRow, OpenLedger } from '#src/press/ledger.ts';
import { pageOutputs, pictureOutputs, type Scope } from '#src/press/output-list.ts';
import { clashesIn, fileOf, foldersOf, type Output } from '#src/press/outputs.ts';
import type { Furnishing } from '#src/press/page.ts';
import { viewOf } from '#src/press/ledger-view.ts';
import { planOf, type Plan } from '#src/press/plan.ts';
import { publicPictures } from '#src/press/public-pictures.ts';
import type { SiteFaults } from '#src/press/site-faults.ts';
import { textOutputs } from '#src/press/text-outputs.ts';

/** What the outputs of added articles are compared with. */
export interface Published {
  readonly out: string;
  readonly ledger: OpenLedger;
  readonly lists: Readonly<Record<string, ShelfList>>;
  /** Addresses, ids and files that are taken, as the shelf has them. */
  readonly claims: string;
  readonly git: GitFiles;
}

/** Outputs that may differ once articles were added, and what the ledger says of them. */
export interface NewestOutputs {
  readonly outputs: readonly Output[];
  readonly rows: ReadonlyMap<string, LedgerRow>;
  /** What has to be done among them. */
  readonly plan: Plan;
}

/** Makes the outputs that may differ. Undefined when one of them may stand in another's place: that is to be told. */
export function newestOutputs(
  edition: Edition,
  fresh: readonly Article[],
  { out, ledger, lists, claims, git }: Published,
  furnishing: Furnishing,
  templates: string,
): NewestOutputs | undefined {
  const touched = touchedBy(edition, fresh, lists);
  const shown = new Set(
    fresh.flatMap(({ record }) => Object.values(record.pictures).map(({ source }) => source)),
  );
  const ids = fresh.flatMap(({ record: { fields } }) => fields.id ?? []);
  const opened = [...touched].filter(([, state]) => state === 'new').map(([url]) => url);
  const wanted = [
    ...ids.map(claimed.id),
    ...opened.map(claimed.address),
    // A file where a folder is needed is in the way as well.
    ...opened.map(fileOf).flatMap((file) => [file, ...foldersOf(file)].map(claimed.file)),
  ];
  if (wanted.some((claim) => claims.includes(`\0${claim}\0`)) || hasTwin(shown, git)) {
    return undefined;
  }
  const ground = groundOf(templates, furnishing.paper, furnishing.site);
  const settled = settledIn(ledger, new Set(Array.from(touched.keys(), fileOf)));
  const isWanted = (url: string): boolean => touched.has(url);
  const pages = pageOutputs(edition, furnishing, ground, { isWanted, settled });
  const texts = textOutputs(edition, pages, furnishing, ground, isWanted);
  const found = [...pages, ...texts].filter(({ origin }) => touched.has(origin));
  const pictures = publicPictures(edition).filter(({ source }) => shown.has(source));
  const outputs = [...found, ...pictures.flatMap(pictureOutputs)];
  // Feeds ask for the rows of what they give; a new one would not do so until it is made.
  for (const text of texts.filter(({ origin }) => touched.has(origin))) {
    text.inputs?.();
    text.fingerprint();
  }
  const rows = new Map<string, LedgerRow>();
  for (const { file, origin } of outputs) {
    const row = ledger.row(file);
    if (row) rows.set(file, row);
    if (touched.has(origin) && (touched.get(origin) === 'known') !== (row !== undefined)) {
      return undefined;
    }
  }
  if (found.length !== touched.size || clashesIn(outputs).length > 0) return undefined;
  return { outputs, rows, plan: planOf(outputs, viewOf(rows), faultsAmong(rows, out)) };
}

/** Plan of the files of search, once they are known. What was published of it is looked at now. */
export function planOfNewestSearch(
  { folder, list, outputs }: NewestSearch,
  { out, ledger }: Pick<Published, 'out' | 'ledger'>,
): { readonly rows: ReadonlyMap<string, LedgerRow>; readonly plan: () => Promise<Plan> } {
  const rows = new Map(ledger.rowsIn(folder).map((row) => [row.file, row]));
  const listed = ledger.row(list);
  if (listed) rows.set(list, listed);
  const faults = faultsAmong(rows, out);
  return { rows, plan: async () => planOf(await outputs, viewOf(rows), faults) };
}

/** Files of the site that are not as their rows say. */
function faultsAmong(rows: ReadonlyMap<string, LedgerRow>, out: string): SiteFaults {
  return new Map(
    [...rows.values()].flatMap((row) => {
      const state = stateIn(out, row);
      return state === 'intact' ? [] : [[row.file, state] as const];
    }),
  );
}

/** Looks up rows of pages that stay, each once: the ledger may be closed when it is asked for again. */
function settledIn(ledger: OpenLedger, touched: ReadonlySet<string>): Scope['settled'] {
  const rows = new Map<string, LedgerRow | undefined>();
  return (file) => {
    if (touched.has(file)) return undefined;
    if (!rows.has(file)) rows.set(file, ledger.row(file));
    return rows.get(file);
  };
}

/** Has another file the bytes of one of these pictures? Their files would have the same addresses. */
function hasTwin(pictures: ReadonlySet<string>, { blobs }: GitFiles): boolean {
  if (pictures.size === 0) return false;
  const ids = new Set(Array.from(pictures, (file) => blobs.get(file)));
  for (const [file, id] of blobs) {
    if (ids.has(id) && !pictures.has(file)) return true;
  }
  return ids.size < pictures.size || ids.has(undefined);
}
