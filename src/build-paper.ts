import { existsSync, mkdirSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import type { BuildOrder, BuildReport } from '#src/build-order.ts';
import { printProblems } from '#src/desk/content-error.ts';
import { gitFilesIn, SOURCE_FOLDERS } from '#src/desk/git-files.ts';
import { signaturesIn } from '#src/desk/signature.ts';
import { forgetBuild, noteBuild } from '#src/last-build.ts';
import { translator } from '#src/i18n/strings.ts';
import { cacheFolderOf, PROGRAM_ROOT } from '#src/places.ts';
import { faultFinder, type FaultFinder } from '#src/fault-finder.ts';
import { followPublish } from '#src/follow-publish.ts';
import { asOfFrom, readSite } from '#src/paper-config.ts';
import { groundOf } from '#src/press/fingerprint.ts';
import { markOf } from '#src/press/ledger-mark.ts';
import { ledgerOf } from '#src/press/ledger.ts';
import { isDue } from '#src/press/next-due.ts';
import { planText } from '#src/press/plan-text.ts';
import { shareFolder, sharesBeside } from '#src/press/shard.ts';
import { lockSites, realSite, unfitForSite } from '#src/press/site-folder.ts';
import { templateVersion } from '#src/press/template-version.ts';
import { readyIdle } from '#src/ready-idle.ts';
import type { Problem } from '#src/schema/problem.ts';
import type { Site } from '#src/schema/site.ts';

/** Brings the site up to date with the paper: says what is wrong and what was found, and publishes when all is well. */
export async function buildPaper(order: BuildOrder): Promise<BuildReport> {
  const root = resolve(order.root);
  const out = realSite(resolve(order.out ?? join(root, 'dist')));
  const unfit = unfitForSite(out, [root, PROGRAM_ROOT]);
  if (unfit !== undefined)
    throw new Error(`The site cannot be made there: ${unfit}. Name another folder with --out.`);
  const site = await readSite(root);
  mkdirSync(dirname(out), { recursive: true });
  const target = order.shard ? shareFolder(out, order.shard) : out;
  const shares = order.merge === true ? sharesBeside(out) : [];
  const unlock = lockSites([target, ...shares.map((shard) => shareFolder(out, shard))]);
  const finder = faultFinder(target);
  try {
    return await buildLocked({ ...order, root, out: target }, site, finder);
  } finally {
    await finder.end();
    unlock();
  }
}

type LockedOrder = BuildOrder & { readonly out: string };

async function buildLocked(
  order: LockedOrder,
  site: Site,
  finder: FaultFinder,
): Promise<BuildReport> {
  const { root, out, env, now, log, complain } = order;
  const { full = false, shard, merge = false } = order;
  const started = performance.now();
  const t = translator(site.language);
  const nothing = { out, files: 0, pages: 0, made: 0, removed: 0, path: 'general' } as const;
  const asOf = asOfFrom(env, now, site.timeZone);
  // Taken before anything is read: what changes from here on counts as changed.
  const asking = gitFilesIn(root, SOURCE_FOLDERS);
  const isThere = existsSync(out) && existsSync(ledgerOf(out));
  const mayBeShort = isThere && !full && !merge && !shard;
  const mayLook = mayBeShort && order.ifDue !== true;
  // With it come the desk, the press and all their libraries. Where all is to be made for certain they are wanted, and of a
  // large archive they are loaded on the chance, for Git takes its time over it; else not before there is something to do.
  // Until they are asked for, a failure is not unheard.
  const reader = () => import('#src/ready-by-reading.ts');
  const isWanted = !mayBeShort && (order.ifDue !== true || !isThere);
  if (isWanted || (mayLook && finder.open())) reader().catch(() => undefined);
  const version = templateVersion(PROGRAM_ROOT);
  const setting = `${relative(root, out)} ${groundOf(version, site)}`;
  const git = await asking;
  // Not before: two processors have enough to do.
  if (mayLook) finder.begin();
  const signatures = signaturesIn(root, git);
  // Dates are worded by Node's own data.
  const sources = `${setting} ${process.version} ${signatures.stateOf(SOURCE_FOLDERS)}`;
  const mayBeIdle = isThere && !isDue(cacheFolderOf(root), { asOf, sources });
  if (order.ifDue && mayBeIdle) {
    log(t('press.not-due'));
    return { ok: true, ...nothing };
  }
  const place = { root, site, asOf, out, setting, templateVersion: version };
  const paper = { ...place, git, signatures, finder };
  const idle = mayBeShort && mayBeIdle ? await readyIdle(paper, sources) : undefined;
  const amount = { full, shard, merge };
  const ready = idle ?? (await (await reader()).readyByReading(paper, mayBeShort, amount));
  const refused = (problems: readonly Problem[]): boolean => {
    if (problems.length > 0) complain(printProblems(problems, site.language));
    const isRefused = problems.some(({ severity }) => severity === 'error');
    if (isRefused) complain(t('press.nothing-changed'));
    return isRefused;
  };
  log(t('press.counts', ready.counts));
  if (refused(ready.problems)) return { ok: false, ...nothing };
  const prepared = await ready.prepare();
  try {
    if (refused(prepared.problems)) return { ok: false, ...nothing };
    if (prepared.ledgerIsLost) complain(t('press.ledger-lost', { file: ledgerOf(out) }));
    if (order.planOnly) {
      log(planText((await prepared.wholePlan?.()) ?? prepared.plan, t));
      return { ok: true, ...nothing, path: ready.path };
    }
    await finder.end();
    const teller = { started, log, complain, t };
    if (!shard) forgetBuild(cacheFolderOf(root));
    const done = await followPublish(prepared, out, { ...order, ...teller, site });
    if (!done) return { ok: false, ...nothing };
    const { calendar, counts, problems, nextDue, path } = ready;
    // A share is no site yet: the merge is what was published. Where something was left to do, the next build is to do it.
    if (!shard && done.isWhole && !signatures.isDoubtful()) {
      const { files, pages } = done.extent;
      const account = { sources, mark: markOf(out) ?? '', counts, problems, files, pages };
      noteBuild(cacheFolderOf(root), asOf, {
        ...account,
        ...(nextDue !== undefined && { nextDue }),
      });
      ready.keepShelf(done.extent);
    }
    if (nextDue !== undefined && !shard)
      log(t('press.next-due', { when: calendar.stamp(nextDue).text }));
    const { extent, made, removed } = done;
    return { ok: true, out, files: extent.files, pages: extent.pages, made, removed, path };
  } finally {
    // What was refused or has failed may be indexed still.
    await prepared.end?.();
  }
}
