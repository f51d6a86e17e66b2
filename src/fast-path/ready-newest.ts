import type { Worker } from 'node:worker_threads';
import { addedSince, isVouchedFor } from '#src/desk/git-changes.ts';
import { addedArticles, pathsIn } from '#src/desk/git-paths.ts';
import { byPlace } from '#src/desk/problem-order.ts';
import { openSomeContent } from '#src/desk/some-content.ts';
import { contentSourceOf } from '#src/newsroom.ts';
import { cacheFolderOf } from '#src/places.ts';
import { openPieces, type Pieces } from '#src/press/fast-path/pieces.ts';
import type { ListKey } from '#src/press/fast-path/list-keys.ts';
import { newestOf, PIECES, type ShelfHead, type ShelfList } from '#src/press/fast-path/shelf.ts';
import { openLedger, type OpenLedger } from '#src/press/ledger.ts';
import type { PaperToPublish, ReadyPaper } from '#src/ready-paper.ts';
import { openSearchThread } from '#src/search-source.ts';
import { attempt, renewShelf } from './keep-shelf.ts';
import { hasFreeNames, newestContent, type NewestSource } from './newest-content.ts';
import { newestEdition } from './newest-edition.ts';
import { once } from './once.ts';
import { prepareNewest } from './prepare-newest.ts';

/**
 * The fast path: reads newest articles and what stands around them, when nothing has happened since the last publish but
 * that they came. Undefined when anything else has, or when that cannot be told: then the paper is to be read whole.
 */
export async function readyNewest(order: PaperToPublish): Promise<ReadyPaper | undefined> {
  const closers: (() => void)[] = [];
  const { root, out } = order;
  let thread: Worker | undefined;
  let found: ReadyPaper | undefined;
  const openThread = (): Worker =>
    (thread = openSearchThread({ root, cacheFolder: cacheFolderOf(root) }));
  try {
    const shelf = openPieces(cacheFolderOf(root));
    closers.push(shelf.close);
    const ledger = openLedger(out);
    closers.push(ledger.close);
    found = await ready(order, shelf, ledger, { closers, openThread });
    return found;
  } catch {
    // No shelf, a damaged one, or something that is not at hand: the general path knows, or says what is wrong. What goes
    // wrong while the search is indexed is no doubt about the change: it ends the publish, as it would there.
    return undefined;
  } finally {
    if (!found) await thread?.terminate();
    for (const close of closers.reverse()) close();
  }
}

/** What is opened on the way: whatever comes of it, it is closed or ended. */
interface Opened {
  /** To be called when all is read. */
  readonly closers: (() => void)[];
  /** Opens the thread that indexes. */
  readonly openThread: () => Worker;
}

async function ready(
  order: PaperToPublish,
  shelf: Pieces,
  ledger: OpenLedger,
  { closers, openThread }: Opened,
): Promise<ReadyPaper | undefined> {
  const { root, site, asOf, git, out, setting, templateVersion } = order;
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
  // It starts while the copy is read. Until it is asked nobody waits for it.
  const thread = openThread();
  thread.unref();
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
  const { fresh } = content;
  const newsroom = { root, site, cacheFolder: cacheFolderOf(root), edition };
  const made = await prepareNewest({
    ...{ newsroom, fresh, out, templateVersion, thread },
    ...{ git, ledger, shelf, head, lists },
  });
  if (!made) return undefined;
  const { found, published: visible } = head.counts;
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
    prepare: () => Promise.resolve(made.prepared),
    keepShelf: ({ files, pages }) => {
      const now = { warnings, counts, files, pages, ...(nextDue === undefined ? {} : { nextDue }) };
      const renewed = { head: { ...head, ...now }, lines: [...lines.values()] };
      attempt(newsroom.cacheFolder, () => {
        renewShelf({ edition, fresh, lists, search: made.search, ...renewed }, order);
      });
    },
  };
}

function earlier(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined || b === undefined ? (a ?? b) : Math.min(a, b);
}
