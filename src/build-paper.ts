import { existsSync, mkdirSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { printProblems } from '#src/desk/content-error.ts';
import { gitFilesIn, SOURCE_FOLDERS } from '#src/desk/git-files.ts';
import { signaturesIn } from '#src/desk/signature.ts';
import { forgetBuild, noteBuild } from '#src/last-build.ts';
import { translator } from '#src/i18n/strings.ts';
import { cacheFolderOf, PROGRAM_ROOT } from '#src/places.ts';
import { followPublish } from '#src/follow-publish.ts';
import { asOfFrom, readSite } from '#src/paper-config.ts';
import { groundOf } from '#src/press/fingerprint.ts';
import { markOf } from '#src/press/ledger-mark.ts';
import { ledgerOf } from '#src/press/ledger.ts';
import { isDue } from '#src/press/next-due.ts';
import { planText } from '#src/press/plan-text.ts';
import type { Progress } from '#src/press/progress.ts';
import { shareFolder, sharesBeside, type Shard } from '#src/press/shard.ts';
import { lockSites, unfitForSite } from '#src/press/site-folder.ts';
import { templateVersion } from '#src/press/template-version.ts';
import { readyIdle } from '#src/ready-idle.ts';
import type { Problem } from '#src/schema/problem.ts';
import type { Language, Site } from '#src/schema/site.ts';

export interface BuildOrder {
  /** Folder of the paper, with its `content/`. */
  readonly root: string;
  /** Folder of the site; `dist/` in the paper's folder when not given. */
  readonly out?: string | undefined;
  /** Makes everything, whatever is there. */
  readonly full?: boolean;
  /** Says what would be done and does nothing. */
  readonly planOnly?: boolean;
  /** Does nothing when no source changed and nothing is due. */
  readonly ifDue?: boolean;
  /** Makes this share of a full build, beside the site, which stays as it is. */
  readonly shard?: Shard | undefined;
  /** Makes the site of the shares that lie beside it. */
  readonly merge?: boolean;
  /** Leaves the search of the archive, where it must be indexed anew, to the next build. */
  readonly searchLater?: boolean;
  /** Surroundings: WARTA_NOW and SOURCE_DATE_EPOCH are read from here. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The clock, read once by the caller, in milliseconds since the epoch. */
  readonly now: number;
  /** Says how it goes. */
  readonly log: (line: string) => void;
  /** Says what is wrong. */
  readonly complain: (lines: string) => void;
  /** Shows how far it is, in the paper's language. */
  readonly progress?: ((language: Language) => Progress) | undefined;
}

/** What a build did, for whoever measures it. */
export interface BuildReport {
  readonly ok: boolean;
  readonly out: string;
  /** Files and pages of the site, and how many files of it were made and removed now. */
  readonly files: number;
  readonly pages: number;
  readonly made: number;
  readonly removed: number;
  /** `fast`: newest articles were published without reading the archive. */
  readonly path: 'fast' | 'general';
}

/** Brings the site up to date with the paper: says what is wrong and what was found, and publishes when all is well. */
export async function buildPaper(order: BuildOrder): Promise<BuildReport> {
  const root = resolve(order.root);
  const out = resolve(order.out ?? join(root, 'dist'));
  const unfit = unfitForSite(out, [root, PROGRAM_ROOT]);
  if (unfit !== undefined)
    throw new Error(`The site cannot be made there: ${unfit}. Name another folder with --out.`);
  const site = await readSite(root);
  mkdirSync(dirname(out), { recursive: true });
  const target = order.shard ? shareFolder(out, order.shard) : out;
  const shares = order.merge === true ? sharesBeside(out) : [];
  const unlock = lockSites([target, ...shares.map((shard) => shareFolder(out, shard))]);
  try {
    return await buildLocked({ ...order, root, out: target }, site);
  } finally {
    unlock();
  }
}

type LockedOrder = BuildOrder & { readonly out: string };

async function buildLocked(order: LockedOrder, site: Site): Promise<BuildReport> {
  const { root, out, env, now, log, complain } = order;
  const started = performance.now();
  const t = translator(site.language);
  const nothing = { out, files: 0, pages: 0, made: 0, removed: 0, path: 'general' } as const;
  const asOf = asOfFrom(env, now, site.timeZone);
  // Taken before anything is read: what changes from here on counts as changed.
  const asking = gitFilesIn(root, SOURCE_FOLDERS);
  const version = templateVersion(PROGRAM_ROOT);
  const setting = `${relative(root, out)} ${groundOf(version, site)}`;
  const git = await asking;
  const signatures = signaturesIn(root, git);
  // Dates are worded by Node's own data.
  const sources = `${setting} ${process.version} ${signatures.stateOf(SOURCE_FOLDERS)}`;
  const isThere = existsSync(out) && existsSync(ledgerOf(out));
  const mayBeIdle = isThere && !isDue(cacheFolderOf(root), { asOf, sources });
  if (order.ifDue && mayBeIdle) {
    log(t('press.not-due'));
    return { ok: true, ...nothing };
  }
  const { full = false, shard, merge = false } = order;
  const paper = { root, site, asOf, signatures, out, git, setting, templateVersion: version };
  const mayBeShort = isThere && !full && !merge && !shard;
  const idle = mayBeShort && mayBeIdle ? await readyIdle(paper, sources) : undefined;
  // With it come the desk, the press and all their libraries: not before there is something to do.
  const reader = () => import('#src/ready-by-reading.ts');
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
  if (refused(prepared.problems)) return { ok: false, ...nothing };
  if (prepared.ledgerIsLost) complain(t('press.ledger-lost', { file: ledgerOf(out) }));
  if (order.planOnly) {
    log(planText(prepared.plan, t));
    return { ok: true, ...nothing, path: ready.path };
  }
  const teller = { started, log, complain, t };
  if (!shard) forgetBuild(cacheFolderOf(root));
  const done = await followPublish(prepared, out, { ...order, ...teller, site });
  if (!done) return { ok: false, ...nothing };
  const { calendar, counts, problems, nextDue, path } = ready;
  // A share is no site yet: the merge is what was published. Where something was left to do, the next build is to do it.
  if (!shard && done.isWhole && !signatures.isDoubtful()) {
    const { files, pages } = done.extent;
    const account = { sources, mark: markOf(out) ?? '', counts, problems, files, pages };
    noteBuild(cacheFolderOf(root), asOf, { ...account, ...(nextDue !== undefined && { nextDue }) });
    ready.keepShelf({ ...prepared, extent: done.extent });
  }
  if (nextDue !== undefined && !shard)
    log(t('press.next-due', { when: calendar.stamp(nextDue).text }));
  const { extent, made, removed } = done;
  return { ok: true, out, files: extent.files, pages: extent.pages, made, removed, path };
}
