import type { BuildOrder } from '#src/build-order.ts';
import type { Translate } from '#src/i18n/strings.ts';
import type { Extent } from '#src/paper-outputs.ts';
import { hasOpenJournal } from '#src/press/journal.ts';
import { reachableBefore } from '#src/press/lost-addresses.ts';
import type { Tell } from '#src/press/progress.ts';
import type { Prepared } from '#src/publish.ts';
import type { Site } from '#src/schema/site.ts';
import { tellPublished, tellSearch, warnOfLost } from '#src/tell-published.ts';

/** Who hears of a publish. */
interface Hearers extends Pick<BuildOrder, 'progress' | 'searchLater' | 'log' | 'complain'> {
  readonly site: Pick<Site, 'language' | 'permalink'>;
  /** Moment it began, of `performance.now()`. */
  readonly started: number;
  readonly t: Translate;
}

/** What was done. */
interface Done {
  readonly extent: Extent;
  readonly made: number;
  readonly removed: number;
  /** Nothing was left to a later build. */
  readonly isWhole: boolean;
}

/** Publishes, then brings what that did not wait for, and says how it went; undefined when it failed. */
export async function followPublish(
  prepared: Prepared,
  out: string,
  { progress: open, searchLater = false, log, complain, site, started, t }: Hearers,
): Promise<Done | undefined> {
  const watched = async <Made>(work: (tell: Tell) => Promise<Made>): Promise<Made> => {
    const progress = open?.(site.language);
    return work((...how) => progress?.tell(...how)).finally(() => progress?.end());
  };
  const { templatesAreNew } = prepared;
  let isPublished = false;
  const before = reachableBefore(out, prepared.plan);
  try {
    const published = await watched(prepared.publish);
    isPublished = true;
    const { extent, made, removed, rest } = published;
    tellPublished(published, { templatesAreNew, out, started, log, t });
    warnOfLost(before, { out, site, complain, t });
    if (!rest) return { extent, made, removed, isWhole: true };
    log(t(searchLater ? 'press.search-later' : 'press.search-follows'));
    if (searchLater) return { extent, made, removed, isWhole: false };
    const after = await watched(rest);
    tellSearch(after, { started, log, t });
    const files = after.kept + after.made;
    return {
      extent: { ...extent, files },
      made: made + after.made,
      removed: removed + after.removed,
      isWhole: true,
    };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const failed = isPublished ? 'press.search-failed' : 'press.failed';
    complain(t(hasOpenJournal(out) ? 'press.interrupted' : failed, { reason, out }));
    return undefined;
  }
}
