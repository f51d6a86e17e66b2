import { calendarOf } from '#src/calendar.ts';
import { readLastBuild } from '#src/last-build.ts';
import { cacheFolderOf } from '#src/places.ts';
import { markOf } from '#src/press/ledger-mark.ts';
import { tallyOf } from '#src/press/plan.ts';
import type { PaperToPublish, ReadyPaper } from '#src/ready-paper.ts';

/**
 * A paper of which no source has changed since it was published, at an instant when nothing of it is due: neither the copy
 * nor its index is read, only the files of the site are looked at. Undefined when anything is to be done.
 */
export async function readyIdle(
  { root, site, out, finder }: PaperToPublish,
  sources: string,
): Promise<ReadyPaper | undefined> {
  const last = readLastBuild(cacheFolderOf(root));
  if (last?.sources !== sources || last.mark !== markOf(out)) return undefined;
  if ((await finder.faults(true)).size > 0) return undefined;
  const { counts, problems, files, pages, nextDue } = last;
  const plan = { steps: [], make: [], remove: [], kept: files, renewed: [] };
  return {
    path: 'general',
    counts,
    problems,
    calendar: calendarOf(site),
    nextDue,
    prepare: () =>
      Promise.resolve({
        problems: [],
        plan,
        templatesAreNew: false,
        ledgerIsLost: false,
        publish: () => Promise.resolve({ extent: { files, pages, copies: [] }, ...tallyOf(plan) }),
      }),
    // That of the publish before is as good as it was.
    keepShelf: () => undefined,
  };
}
