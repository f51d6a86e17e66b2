import { resolve } from 'node:path';
import { printProblems } from '#src/desk/content-error.ts';
import { gitFilesIn, SOURCE_FOLDERS } from '#src/desk/git-files.ts';
import { lintContent } from '#src/desk/lint/lint-content.ts';
import { signaturesIn } from '#src/desk/signature.ts';
import { problemText } from '#src/i18n/problem-text.ts';
import { translator } from '#src/i18n/strings.ts';
import { bodyReader, openNewsroom } from '#src/newsroom.ts';
import { asOfFrom, readSite } from '#src/paper-config.ts';

export interface LintOrder {
  /** Folder of the paper, with its `content/`. */
  readonly root: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The clock, read once by the caller, in milliseconds since the epoch. */
  readonly now: number;
}

/** All that is wrong with a paper's copy, as text for people and as data for programs. */
export interface LintReport {
  readonly ok: boolean;
  readonly text: string;
  readonly json: readonly object[];
}

/** Reads a paper as a build does, then more closely. */
export async function lintPaper(order: LintOrder): Promise<LintReport> {
  const root = resolve(order.root);
  const site = await readSite(root);
  const asOf = asOfFrom(order.env, order.now, site.timeZone);
  const signatures = signaturesIn(root, await gitFilesIn(root, SOURCE_FOLDERS));
  const newsroom = await openNewsroom({ root, site, asOf, signatures });
  const { problems: faults, records, counts } = newsroom;
  const problems = [...faults, ...lintContent({ ...records, readBody: bodyReader(root) })];
  const t = translator(site.language);
  const lines = problems.length === 0 ? [] : [printProblems(problems, site.language)];
  return {
    ok: problems.every(({ severity }) => severity === 'warning'),
    text: [...lines, t('press.counts', counts)].join('\n\n'),
    json: problems.map((problem) => ({ ...problem, ...problemText(problem, site.language) })),
  };
}
