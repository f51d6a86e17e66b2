import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { AnnounceOrder } from '#src/announce-deploy.ts';
import { targetOf, type TargetOrder } from '#src/deploy-target.ts';
import { printProblems } from '#src/desk/content-error.ts';
import type { Translate } from '#src/i18n/strings.ts';
import { listed } from '#src/listed.ts';
import { cacheFolderOf } from '#src/places.ts';
import {
  changesFile,
  readChanges,
  withOwed,
  writeChanges,
  type ChangesFile,
} from '#src/press/deploy/changes-file.ts';
import { changesSince, knownElsewhere, versionsOf } from '#src/press/deploy/changes.ts';
import { deployable } from '#src/press/deploy/deployable.ts';
import { hiddenPages } from '#src/press/deploy/hidden-pages.ts';
import { readMemory, writeMemory } from '#src/press/deploy/memory.ts';
import { unsoundFiles } from '#src/press/deploy/unsound.ts';
import type { Ledger } from '#src/press/ledger.ts';
import { lockSite } from '#src/press/site-lock.ts';
import { ledgerOfPublished, unfilledPlaces } from '#src/published-site.ts';
import type { Site } from '#src/schema/site.ts';

export interface SiteOrder extends TargetOrder, Pick<AnnounceOrder, 'dryRun' | 'say' | 'complain'> {
  /** Folder of the paper, made absolute. */
  readonly root: string;
  readonly site: Site;
  readonly t: Translate;
}

/** Deploys while no build may touch the site; undefined when it was not or not wholly done. */
export async function deploySite(order: SiteOrder): Promise<ChangesFile | undefined> {
  const { out, root, site, dryRun, complain, t } = order;
  const unfilled = unfilledPlaces(root);
  if (unfilled.length > 0) {
    complain(printProblems(unfilled, site.language));
    complain(t('deploy.unfilled'));
    if (!dryRun) return undefined;
  }
  if (!existsSync(out)) throw new Error(t('verify.unknown', { out }));
  const unlock = lockSite(out);
  try {
    return await deploy(order, ledgerOfPublished(out, t));
  } finally {
    unlock();
  }
}

async function deploy(order: SiteOrder, ledger: Ledger): Promise<ChangesFile | undefined> {
  const { out, to, root, site, dryRun, say, complain, t } = order;
  const cache = cacheFolderOf(root);
  const target = targetOf(order, t);
  const published = deployable(out, ledger);
  const memory = readMemory(cache, target.name);
  const before = await target.holds(published, memory);
  const changes = changesSince(before, published);
  const told = changesSince(knownElsewhere(before, memory?.versions, published), published);
  const unsound = unsoundFiles(published, told);
  if (unsound.length > 0) {
    for (const { file, state } of unsound) complain(t(`verify.${state}`, { file }));
    throw new Error(t('verify.mend', { out }));
  }
  const hidden = {
    before: memory?.hidden ?? new Set<string>(),
    now: hiddenPages(published, told, memory?.hidden ?? new Set()),
  };
  const about = { target: target.name, compared: before !== undefined, base: site.url };
  const isThere = (name: string): boolean => published.items.has(name);
  const file = withOwed(changesFile(told, about, hidden), readChanges(cache), isThere);
  // Until it has arrived and been told, it is owed: this deploy may stop at any moment.
  writeChanges(cache, dryRun ? file : { ...file, owed: true });
  tellChanges(file, order);
  const lost = target.lost(published);
  if (lost.length > 0) say(t('deploy.lost', { to, what: lost.join(', ') }));
  if (dryRun) {
    say(t('deploy.dry-run', { file: join(cache, 'changes.json') }));
    return file;
  }
  const failures = await target.carry(published, changes);
  for (const failure of failures) complain(t('deploy.failed', { ...failure }));
  if (failures.length > 0) {
    complain(t('deploy.incomplete', { to }));
    return undefined;
  }
  writeMemory(cache, target.name, { versions: versionsOf(published), hidden: hidden.now });
  const done = { ...file, deployed: true, owed: true };
  writeChanges(cache, done);
  say(t('deploy.done', { to }));
  return done;
}

function tellChanges(file: ChangesFile, { to, say, dryRun, t }: SiteOrder): void {
  const { added, changed, removed, compared } = file;
  const counts = { to, added: added.length, changed: changed.length, removed: removed.length };
  say(t(compared ? 'deploy.counts' : 'deploy.first', counts));
  if (!dryRun) return;
  const lines = (['added', 'changed', 'removed'] as const).flatMap((kind) =>
    listed(
      file[kind].map(({ url }) => t(`deploy.${kind}`, { url })),
      t,
    ),
  );
  if (lines.length > 0) say(lines.join('\n'));
}
