import { urlsOf } from '#src/edition/urls.ts';
import type { Translate } from '#src/i18n/strings.ts';
import { listed } from '#src/listed.ts';
import { lostAddresses, type Reachable } from '#src/press/lost-addresses.ts';
import type { Tally } from '#src/press/plan.ts';
import type { Published } from '#src/publish.ts';
import type { Site } from '#src/schema/site.ts';

/** Says what a publish did, and how long it took since `started` (of `performance.now()`). */
export function tellPublished(
  { extent, made, removed, kept }: Published,
  to: {
    templatesAreNew: boolean;
    out: string;
    started: number;
    log: (line: string) => void;
    t: Translate;
  },
): void {
  const { templatesAreNew, out, started, log, t } = to;
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  if (templatesAreNew) log(t('press.templates-new'));
  if (made + removed === 0) log(t('press.unchanged', { kept, seconds, out }));
  else if (kept > 0) {
    log(t('press.changed', { made, removed, kept, seconds, out }));
  } else log(t('press.published', { files: extent.files, pages: extent.pages, seconds, out }));
}

/** Warns of addresses that a publish took from readers, and says how to lead them on. */
export function warnOfLost(
  before: Reachable,
  to: {
    out: string;
    site: Pick<Site, 'language' | 'permalink'>;
    complain: (lines: string) => void;
    t: Translate;
  },
): void {
  const { out, site, complain, t } = to;
  const lost = lostAddresses(out, before, urlsOf(site));
  if (lost.length === 0) return;
  complain(t('press.lost-addresses', { count: lost.length, list: listed(lost, t).join('\n') }));
}

/** Says what was added to a publish once it was out. */
export function tellSearch(
  { made }: Tally,
  { started, log, t }: { started: number; log: (line: string) => void; t: Translate },
): void {
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  log(t('press.search-done', { made, seconds }));
}
