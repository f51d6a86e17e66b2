import { printedProblem } from '#src/desk/content-error.ts';
import type { Problem } from '#src/schema/problem.ts';
import type { Language } from '#src/schema/site.ts';

/**
 * A problem as a GitHub workflow command, which shows it at its line of a pull request
 * (docs.github.com, "Workflow commands for GitHub Actions"). The place stands in the message, too: GitHub annotates
 * the first ten errors and ten warnings of a step, and its log shows the message of the others alone.
 */
export function githubAnnotation(problem: Problem, language: Language): string {
  const { severity, file, line, column, code } = problem;
  const properties = Object.entries({ file, line, col: column, title: code }).flatMap(
    ([name, value]) => (value === undefined ? [] : [`${name}=${escapedProperty(String(value))}`]),
  );
  return `::${severity} ${properties.join(',')}::${escaped(printedProblem(problem, language))}`;
}

/** As `escapeData` of GitHub's @actions/core: a raw line break would end the command, and what follows be another. */
function escaped(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

/** As `escapeProperty` of @actions/core. */
function escapedProperty(text: string): string {
  return escaped(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
