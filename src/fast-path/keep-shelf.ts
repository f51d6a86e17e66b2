import { isVouchedFor } from '#src/desk/git-changes.ts';
import type { Article } from '#src/edition/article.ts';
import type { Edition } from '#src/edition/edition.ts';
import { linkCopy } from '#src/edition/copy-linker.ts';
import type { Newsroom } from '#src/newsroom.ts';
import { cacheFolderOf } from '#src/places.ts';
import { keysOf, listsOf, type ListKey } from '#src/press/fast-path/list-keys.ts';
import { forgetPieces, putPieces, writePieces } from '#src/press/fast-path/pieces.ts';
import {
  claimed,
  claimText,
  depthOf,
  frontCandidates,
  latestChange,
  newestOf,
  PIECES,
  shelfLists,
  shelfSearch,
  type ShelfHead,
  type ShelfList,
  type ShelfSearch,
} from '#src/press/fast-path/shelf.ts';
import { markOf } from '#src/press/ledger-mark.ts';
import type { Extent } from '#src/paper-outputs.ts';
import type { PaperToPublish } from '#src/ready-paper.ts';

/** Writes a shelf. Without one the next publish takes longer and does the same: so nothing fails for its sake. */
export function attempt(cacheFolder: string, write: () => void): void {
  try {
    write();
  } catch {
    forgetPieces(cacheFolder);
  }
}

/** Leaves a shelf for the next publish. Where Git cannot tell what will have changed then, there is none. */
export function keepShelf(
  { edition, records, problems, deskProblems, counts, asOf, site, cacheFolder }: Newsroom,
  { files, pages, copies }: Extent,
  { out, git, setting }: PaperToPublish,
): void {
  if (!isVouchedFor(git) || problems.some(({ code }) => code.startsWith('index-'))) {
    forgetPieces(cacheFolder);
    return;
  }
  const { nextDue } = edition;
  const head: ShelfHead = {
    ...{ mark: markOf(out) ?? '', setting, asOf, counts, files, pages, added: [] },
    warnings: { desk: deskProblems, edition: problems.slice(deskProblems.length) },
    ...(nextDue === undefined ? {} : { nextDue }),
    ...frontCandidates(edition),
  };
  const { lists, newest } = shelfLists(edition);
  const seen = new Set([...edition.atHand, ...edition.withdrawn].map(({ file }) => file));
  // Nobody but the copy knows of these: they have no file in the site, or one whose name is not its address.
  const hidden = records.articles.filter(({ file }) => !seen.has(file));
  const claims = [
    ...linkCopy({ ...records, articles: hidden }, site, asOf).all.map(({ url }) =>
      claimed.address(url),
    ),
    ...records.articles.flatMap(({ fields: { aliases, id } }) => [
      ...aliases.map(claimed.address),
      ...(id === undefined ? [] : [claimed.id(id)]),
    ]),
    ...copies.map(claimed.file),
  ];
  writePieces(cacheFolder, [
    [PIECES.head, JSON.stringify(head)],
    [PIECES.sources, git.listing],
    [PIECES.lists, JSON.stringify(lists)],
    [PIECES.claims, claimText(claims)],
    [PIECES.search, JSON.stringify(shelfSearch(edition))],
    ...Array.from(newest, ([key, list]) => [newestOf(key), JSON.stringify(list)] as const),
  ]);
}

/** Newest articles that were published, and the shelf as it was: its head has the counts of the site as it is. */
export interface NewestPublish {
  readonly edition: Edition;
  readonly fresh: readonly Article[];
  readonly head: ShelfHead;
  readonly lists: Readonly<Record<ListKey, ShelfList>>;
  readonly search: ShelfSearch;
  /** The added sources as lines. */
  readonly lines: readonly string[];
}

/** Enters newest articles into the shelf, once they are published. */
export function renewShelf(
  { edition, fresh, head, lists, lines, search }: NewestPublish,
  { out, root }: PaperToPublish,
): void {
  const renewed: ShelfHead = {
    ...head,
    mark: markOf(out) ?? '',
    asOf: edition.asOf,
    added: [...head.added, ...lines],
    ...frontCandidates({ articles: edition.atHand, asOf: edition.asOf }),
  };
  const entered = new Set(fresh.flatMap(keysOf));
  const all: Record<string, ShelfList> = { ...lists };
  const pieces: [string, string][] = [];
  for (const [key, articles] of listsOf(edition)) {
    if (!entered.has(key)) continue;
    const more = fresh.filter((article) => keysOf(article).includes(key));
    const { total, lastChange, spelling } = lists[key] ?? { total: 0, lastChange: 0 };
    const firstSpelling =
      spelling ?? articles.at(-1)?.tags.find(({ slug }) => key === `tags/${slug}`)?.text;
    all[key] = {
      total: total + more.length,
      lastChange: Math.max(lastChange, latestChange(more)),
      ...(firstSpelling === undefined ? {} : { spelling: firstSpelling }),
    };
    const kept = articles.slice(0, depthOf(key, edition.site)).map(({ file }) => file);
    pieces.push([newestOf(key), JSON.stringify(kept)]);
  }
  putPieces(cacheFolderOf(root), [
    ...pieces,
    [PIECES.lists, JSON.stringify(all)],
    [PIECES.search, JSON.stringify(search)],
    [PIECES.head, JSON.stringify(renewed)],
  ]);
}
