import { posix, resolve } from 'node:path';
import { printProblems } from '#src/desk/content-error.ts';
import { gitFilesIn, SOURCE_FOLDERS } from '#src/desk/git-files.ts';
import { githubAnnotation } from '#src/desk/lint/github-annotation.ts';
import { codeQualityReport, type CodeQualityFinding } from '#src/desk/lint/gitlab-code-quality.ts';
import { lintContent } from '#src/desk/lint/lint-content.ts';
import { signaturesIn } from '#src/desk/signature.ts';
import { problemText } from '#src/i18n/problem-text.ts';
import { translator } from '#src/i18n/strings.ts';
import { bodyReader } from '#src/body-reader.ts';
import { openNewsroom } from '#src/newsroom.ts';
import { deadEnds } from '#src/own-addresses.ts';
import { asOfFrom, readSite } from '#src/paper-config.ts';

export interface LintOrder {
  /** Folder of the paper, with its `content/`. */
  readonly root: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The clock, read once by the caller, in milliseconds since the epoch. */
  readonly now: number;
}

/** All that is wrong with a paper's copy, as text for people and in the forms that programs read. */
export interface LintReport {
  readonly ok: boolean;
  readonly text: string;
  readonly json: readonly object[];
  /** Workflow commands, a line each, and what was counted. */
  readonly github: string;
  readonly gitlab: readonly CodeQualityFinding[];
}

/** Reads a paper as a build does, then more closely. */
export async function lintPaper(order: LintOrder): Promise<LintReport> {
  const root = resolve(order.root);
  const site = await readSite(root);
  const asOf = asOfFrom(order.env, order.now, site.timeZone);
  const signatures = signaturesIn(root, await gitFilesIn(root, SOURCE_FOLDERS));
  const newsroom = await openNewsroom({ root, site, asOf, signatures });
  const { problems: faults, records, counts } = newsroom;
  const deadEnd = deadEnds(newsroom);
  const source = { ...records, site, readBody: bodyReader(root), deadEnd };
  const problems = [...faults, ...lintContent(source)];
  const t = translator(site.language);
  const lines = problems.length === 0 ? [] : [printProblems(problems, site.language)];
  const counted = t('press.counts', counts);
  // A program that shows problems in a repository needs their path from there.
  const placed = problems.map((problem) => ({
    ...problem,
    file: posix.join(order.root.replaceAll('\\', '/'), problem.file),
  }));
  return {
    ok: problems.every(({ severity }) => severity === 'warning'),
    text: [...lines, counted].join('\n\n'),
    json: problems.map((problem) => ({ ...problem, ...problemText(problem, site.language) })),
    github: [...placed.map((each) => githubAnnotation(each, site.language)), counted].join('\n'),
    gitlab: codeQualityReport(placed, site.language),
  };
}
