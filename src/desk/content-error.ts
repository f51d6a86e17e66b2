import type { Problem } from '#src/schema/problem.ts';

/** A problem in words, handed in by whoever knows the language: `i18n/problem-text.ts`. */
export type WordProblem = (problem: Problem) => { readonly message: string; readonly hint: string };

/** Words of the report itself: what stands before the found value and before the fix. */
export interface ReportLabels {
  readonly found: string;
  readonly fix: string;
  readonly warning: string;
}

/** What a person is shown of one problem; also the JSON of `content:lint --json`. */
export interface WordedProblem extends Pick<
  Problem,
  'file' | 'line' | 'column' | 'field' | 'severity' | 'code' | 'found'
> {
  readonly message: string;
  readonly hint: string;
}

export function worded(problem: Problem, word: WordProblem): WordedProblem {
  const { values: _, ...shown } = problem;
  return { ...shown, ...word(problem) };
}

/**
 * Prints problems for a terminal, file by file in the order given:
 *
 *     content/articles/2024/10/x.md:5  autor
 *       Kunci "autor" tidak dikenal.
 *       Tertulis: autor
 *       Perbaikan: Mungkin maksudnya "author" …
 */
export function contentReport(
  problems: readonly Problem[],
  word: WordProblem,
  labels: ReportLabels,
): string {
  const files = Map.groupBy(problems, ({ file }) => file);
  return [...files.values()]
    .map((group) => group.map((problem) => entry(worded(problem, word), labels)).join('\n'))
    .join('\n\n');
}

function entry(problem: WordedProblem, labels: ReportLabels): string {
  const { file, line, column, field, severity, found, message, hint } = problem;
  const place = [file, line, column].filter((part) => part !== undefined).join(':');
  const mark = severity === 'warning' ? `${labels.warning}: ` : '';
  const isQuoted = found === undefined || message.includes(found);
  return [
    [place, ...(field === undefined ? [] : [field])].join('  '),
    `  ${mark}${message}`,
    ...(isQuoted ? [] : [`  ${labels.found}: ${found}`]),
    ...(hint === '' ? [] : [`  ${labels.fix}: ${hint}`]),
  ].join('\n');
}
