import { existsSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { attempt, keepShelf } from '#src/fast-path/keep-shelf.ts';
import { openNewsroom } from '#src/newsroom.ts';
import { prepareMerge } from '#src/merge-shares.ts';
import { ourTemplates } from '#src/paper-outputs.ts';
import type { Shard } from '#src/press/shard.ts';
import { ledgerOf } from '#src/press/ledger.ts';
import { preparePublish } from '#src/publish.ts';
import type { PaperToPublish, ReadyPaper } from '#src/ready-paper.ts';

/** Bytes of Git's list of some forty thousand files. */
const LARGE = 5_000_000;

/** How much of the site is to be made, whatever is there. */
export interface Amount {
  /** All of it. */
  readonly full?: boolean;
  /** A share, beside it. */
  readonly shard?: Shard | undefined;
  /** All of it, from the shares that lie beside it. */
  readonly merge?: boolean;
}

/** The general path: reads a paper whole, whatever happened to it. */
export async function readyWhole(
  paper: PaperToPublish,
  { full = false, shard, merge = false }: Amount,
): Promise<ReadyPaper> {
  const { out, git } = paper;
  // A share and a merge look at nothing that was published before.
  const isWhole = full || merge || shard !== undefined;
  const isMadeWhole = isWhole || !existsSync(ledgerOf(out));
  // V8 looks through old objects when they have grown by about half: of a large archive, whose pages are all to be made, that
  // is a quarter of a gigabyte.
  if (isMadeWhole && git && git.listing.length > LARGE)
    setFlagsFromString('--heap-growing-percent=15');
  const faults = isWhole ? Promise.resolve(new Map()) : paper.finder.faults();
  // Waited for when the publish is planned; until then a failure is not unheard.
  faults.catch(() => undefined);
  const templates = ourTemplates(paper.templateVersion);
  const newsroom = await openNewsroom(paper);
  const { counts, problems, edition } = newsroom;
  return {
    path: 'general',
    counts,
    problems,
    calendar: edition.calendar,
    nextDue: edition.nextDue,
    prepare: () =>
      merge
        ? prepareMerge(newsroom, out, templates)
        : preparePublish(newsroom, out, { full: isWhole, shard, faults, templates }),
    keepShelf: (extent) => {
      attempt(newsroom.cacheFolder, () => {
        keepShelf(newsroom, extent, paper);
      });
    },
  };
}
