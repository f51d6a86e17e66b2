import { join, resolve } from 'node:path';
import { printProblems } from '#src/desk/content-error.ts';
import { translator } from '#src/i18n/strings.ts';
import { openNewsroom } from '#src/newsroom.ts';
import { asOfFrom, readSite } from '#src/paper-config.ts';
import { recoverSite, unfitForSite } from '#src/press/site-folder.ts';
import { PROGRAM_ROOT, publish } from '#src/publish.ts';

export interface BuildOrder {
  /** Folder of the paper, with its `content/`. */
  readonly root: string;
  /** Folder of the site; `dist/` in the paper's folder when not given. */
  readonly out?: string | undefined;
  /** Surroundings: WARTA_NOW and SOURCE_DATE_EPOCH are read from here. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The clock, read once by the caller, in milliseconds since the epoch. */
  readonly now: number;
  /** Says how it goes. */
  readonly log: (line: string) => void;
  /** Says what is wrong. */
  readonly complain: (lines: string) => void;
}

/** What a build did, for whoever measures it. */
export interface BuildReport {
  readonly ok: boolean;
  readonly out: string;
  readonly files: number;
  readonly pages: number;
}

/** Reads the paper, says what is wrong and what was found, and publishes it when there is no error. */
export async function buildPaper(order: BuildOrder): Promise<BuildReport> {
  const { log, complain, env, now } = order;
  const root = resolve(order.root);
  const out = resolve(order.out ?? join(root, 'dist'));
  const unfit = unfitForSite(out, [root, PROGRAM_ROOT]);
  if (unfit !== undefined)
    throw new Error(`The site cannot be made there: ${unfit}. Name another folder with --out.`);
  recoverSite(out);
  const started = performance.now();
  const site = await readSite(root);
  const t = translator(site.language);
  const newsroom = await openNewsroom({ root, site, asOf: asOfFrom(env, now, site.timeZone) });
  const refused = (problems: typeof newsroom.problems): boolean => {
    if (problems.length > 0) complain(printProblems(problems, site.language));
    return problems.some(({ severity }) => severity === 'error');
  };
  const nothing = { ok: false, out, files: 0, pages: 0 };
  const isRefused = refused(newsroom.problems);
  log(t('press.counts', newsroom.counts));
  if (isRefused) {
    complain(t('press.nothing-changed'));
    return nothing;
  }
  const published = await publish(newsroom, out).catch((error: unknown) => {
    complain(t('press.failed', { reason: error instanceof Error ? error.message : String(error) }));
    return undefined;
  });
  if (!published) return nothing;
  const { outputs, problems, templatesAreNew } = published;
  if (refused(problems)) {
    complain(t('press.nothing-changed'));
    return nothing;
  }
  const pages = outputs.filter(({ how }) => how === 'page').length;
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  if (templatesAreNew) log(t('press.templates-new'));
  log(t('press.published', { files: outputs.length, pages, seconds, out }));
  return { ok: true, out, files: outputs.length, pages };
}
