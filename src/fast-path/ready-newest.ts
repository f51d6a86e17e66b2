import { carryOut } from '#src/carry-out.ts';
import { addedSince, isVouchedFor } from '#src/desk/git-changes.ts';
import { addedArticles, pathsIn } from '#src/desk/git-paths.ts';
import { byPlace } from '#src/desk/problem-order.ts';
import { openSomeContent } from '#src/desk/some-content.ts';
import { contentSourceOf } from '#src/newsroom.ts';
import { cacheFolderOf } from '#src/places.ts';
import { openPieces, type Pieces } from '#src/press/fast-path/pieces.ts';
import type { ListKey } from '#src/press/fast-path/list-keys.ts';
import {
  newestOf,
  PIECES,
  type ShelfHead,
  type ShelfList,
  type ShelfSearch,
} from '#src/press/fast-path/shelf.ts';
import { openLedger, type OpenLedger } from '#src/press/ledger.ts';
import { tallyOf } from '#src/press/plan.ts';
import { loadTemplates } from '#src/press/render.ts';
import { pruneBundles } from '#src/press/search/bundle-cache.ts';
import { furnishingOf, ourTemplates } from '#src/paper-outputs.ts';
import type { Prepared } from '#src/publish.ts';
import type { PaperToPublish, ReadyPaper } from '#src/ready-paper.ts';
import { attempt, renewShelf } from './keep-shelf.ts';
import { hasFreeNames, newestContent, type NewestSource } from './newest-content.ts';
import { newestEdition } from './newest-edition.ts';
import { newestOutputs } from './newest-outputs.ts';
import { newestSearch } from './newest-search.ts';
import { once } from './once.ts';

/**
 * The fast path: reads newest articles and what stands around them, when nothing has happened since the last publish but
 * that they came. Undefined when anything else has, or when that cannot be told: then the paper is to be read whole.
 */
export async function readyNewest(order: PaperToPublish): Promise<ReadyPaper | undefined> {
  const closers: (() => void)[] = [];
  try {
    const shelf = openPieces(cacheFolderOf(order.root));
    closers.push(shelf.close);
    const ledger = openLedger(order.out);
    closers.push(ledger.close);
    return await ready(order, shelf, ledger, closers);
  } catch {
    // No shelf, a damaged one, or something that is not at hand: the general path knows, or says what is wrong.
    return undefined;
  } finally {
    for (const close of closers.reverse()) close();
  }
}

async function ready(
  order: PaperToPublish,
  shelf: Pieces,
  ledger: OpenLedger,
  closers: (() => void)[],
): Promise<ReadyPaper | undefined> {
  const { root, site, asOf, git, out, setting } = order;
  const head = JSON.parse(shelf.piece(PIECES.head)) as ShelfHead;
  const isOurs = head.mark === ledger.mark && head.setting === setting;
  const isOver = head.nextDue !== undefined && asOf >= head.nextDue;
  if (!isVouchedFor(git) || !isOurs || isOver || asOf < head.asOf) return undefined;
  const lines = addedSince(shelf.bytes(PIECES.sources), new Set(head.added), git);
  const paths = lines && lines.size > 0 ? pathsIn(git) : undefined;
  const added = lines && paths && addedArticles(lines.keys(), paths);
  if (!added || !hasFreeNames(added, git)) return undefined;
  // Nothing but what is new is looked at from here on.
  await order.finder.end();
  const lists = JSON.parse(shelf.piece(PIECES.lists)) as Record<ListKey, ShelfList>;
  const newest = (key: ListKey): readonly string[] =>
    lists[key] ? (JSON.parse(shelf.piece(newestOf(key))) as string[]) : [];
  const desk = openSomeContent(contentSourceOf(order));
  closers.push(desk.close);
  const source: NewestSource = { site, asOf, git, paths, desk, head, added, newest: once(newest) };
  const content = await newestContent(source);
  const read = newestEdition(source, content, lists);
  if (!read) return undefined;
  const { edition } = read;
  const cacheFolder = cacheFolderOf(root);
  const newsroom = { root, site, cacheFolder, edition };
  const furnishing = furnishingOf(newsroom);
  const templates = await ourTemplates(order.templateVersion);
  // Loaded while a thread indexes, for pages are to be made right after; whoever makes them hears of a failure.
  loadTemplates(templates.entry).catch(() => undefined);
  const { fresh } = content;
  const published = { out, ledger, lists, git, claims: shelf.piece(PIECES.claims) };
  const kept = JSON.parse(shelf.piece(PIECES.search)) as ShelfSearch;
  const search = await newestSearch(newsroom, out, fresh, kept);
  if (!search) return undefined;
  const made = newestOutputs(
    edition,
    fresh,
    { ...published, search },
    furnishing,
    templates.version,
  );
  if (!made) return undefined;
  const { outputs, rows } = made;
  const plan = { ...made.plan, kept: made.plan.kept + head.files - rows.size };
  const newPages = outputs.filter(({ how, file }) => how === 'page' && !rows.has(file)).length;
  const { found, published: visible } = head.counts;
  const files = head.files + outputs.length - rows.size;
  const pages = head.pages + newPages;
  const prepared: Prepared = {
    plan,
    problems: [],
    templatesAreNew: templates.isNew,
    ledgerIsLost: false,
    async publish(tell) {
      await carryOut({ plan }, newsroom, out, furnishing, templates, tell);
      pruneBundles(cacheFolder, new Set(search.shelf.entries.map(({ version }) => version)));
      return { extent: { files, pages, copies: [] }, ...tallyOf(plan) };
    },
  };
  const counts = {
    ...head.counts,
    found: found + added.length,
    published: visible + added.length,
  };
  // In the order in which the general path tells them: what the edition says of newest articles comes first.
  const warnings = {
    desk: [...head.warnings.desk, ...read.warnings.desk].sort(byPlace),
    edition: [...read.warnings.edition, ...head.warnings.edition],
  };
  const nextDue = earlier(head.nextDue, edition.nextDue);
  return {
    path: 'fast',
    counts,
    problems: [...warnings.desk, ...warnings.edition],
    calendar: edition.calendar,
    nextDue,
    prepare: () => Promise.resolve(prepared),
    keepShelf: () => {
      const now = { warnings, counts, files, pages, ...(nextDue === undefined ? {} : { nextDue }) };
      attempt(cacheFolder, () => {
        renewShelf(
          {
            ...{ edition, fresh, lists, search: search.shelf },
            ...{ head: { ...head, ...now }, lines: [...lines.values()] },
          },
          order,
        );
      });
    },
  };
}

function earlier(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined || b === undefined ? (a ?? b) : Math.min(a, b);
}
