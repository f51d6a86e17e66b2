import type { Worker } from 'node:worker_threads';
import { carryOut } from '#src/carry-out.ts';
import type { GitFiles } from '#src/desk/git-files.ts';
import type { Article } from '#src/edition/article.ts';
import type { Newsroom } from '#src/newsroom.ts';
import { furnishingOf, ourTemplates } from '#src/paper-outputs.ts';
import type { ListKey } from '#src/press/fast-path/list-keys.ts';
import type { Pieces } from '#src/press/fast-path/pieces.ts';
import {
  PIECES,
  type ShelfHead,
  type ShelfList,
  type ShelfSearch,
} from '#src/press/fast-path/shelf.ts';
import type { OpenLedger } from '#src/press/ledger.ts';
import { joined, tallyOf } from '#src/press/plan.ts';
import { loadTemplates } from '#src/press/render.ts';
import { pruneBundles } from '#src/press/search/bundle-cache.ts';
import type { Prepared } from '#src/publish.ts';
import { tellUnlessFailed } from '#src/publish-search.ts';
import { newestOutputs, planOfNewestSearch } from './newest-outputs.ts';
import { newestSearch } from './newest-search.ts';

/** Newest articles, linked, and what is known of the site that they come to. */
export interface NewestToPrepare {
  readonly newsroom: Pick<Newsroom, 'root' | 'site' | 'cacheFolder' | 'edition'>;
  readonly fresh: readonly Article[];
  readonly out: string;
  readonly templateVersion: string;
  readonly git: GitFiles;
  readonly ledger: OpenLedger;
  readonly shelf: Pieces;
  readonly head: ShelfHead;
  readonly lists: Readonly<Record<ListKey, ShelfList>>;
  /** Thread that indexes. It is ended by the `end` of what is prepared. */
  readonly thread: Worker;
}

/** A publish of newest articles, and the search as the shelf will have it. */
export interface PreparedNewest {
  readonly prepared: Prepared;
  readonly search: ShelfSearch;
}

/**
 * Plans the publish of newest articles: their pages are made while a thread indexes. Undefined when other files than those
 * that may be looked at here would change, or may have to.
 */
export async function prepareNewest({
  newsroom,
  fresh,
  out,
  templateVersion,
  thread,
  ...known
}: NewestToPrepare): Promise<PreparedNewest | undefined> {
  const { git, ledger, shelf, head, lists } = known;
  const { cacheFolder, edition } = newsroom;
  const furnishing = furnishingOf(newsroom);
  const kept = JSON.parse(shelf.piece(PIECES.search)) as ShelfSearch;
  const search = newestSearch(newsroom, out, fresh, kept, thread);
  if (!search) return undefined;
  const templates = await ourTemplates(templateVersion);
  // Loaded while pages are compared, for they are to be made right after; whoever makes them hears of a failure.
  loadTemplates(templates.entry).catch(() => undefined);
  const published = { out, ledger, lists, git, claims: shelf.piece(PIECES.claims) };
  const made = newestOutputs(edition, fresh, published, furnishing, templates.version);
  if (!made) return undefined;
  const { outputs, rows } = made;
  const ofSearch = planOfNewestSearch(search, { out, ledger });
  const others = head.files - rows.size - ofSearch.rows.size;
  const plan = { ...made.plan, kept: made.plan.kept + others };
  const wholePlan = async () => joined(plan, await ofSearch.plan());
  const newPages = outputs.filter(({ how, file }) => how === 'page' && !rows.has(file)).length;
  const prepared: Prepared = {
    plan,
    wholePlan,
    problems: [],
    templatesAreNew: templates.isNew,
    ledgerIsLost: false,
    async end() {
      await thread.terminate();
    },
    async publish(tell) {
      const errand = { plan, late: ofSearch.plan };
      const heard = tellUnlessFailed(search.outputs, tell);
      await carryOut(errand, newsroom, out, furnishing, templates, heard);
      pruneBundles(cacheFolder, new Set(search.shelf.entries.map(({ version }) => version)));
      const tally = tallyOf(await wholePlan());
      const files = tally.made + tally.kept;
      return { extent: { files, pages: head.pages + newPages, copies: [] }, ...tally };
    },
  };
  return { prepared, search: search.shelf };
}
