import { problemText } from '#src/i18n/problem-text.ts';
import type { Problem } from '#src/schema/problem.ts';
import type { Language } from '#src/schema/site.ts';

/**
 * One problem as an editor reads it: where, what is wrong, what the file says, what to do.
 * An editor program that follows `file:line:column` can jump there.
 */
export function printedProblem(problem: Problem, language: Language): string {
  const { file, line, column, field, found } = problem;
  const { message, hint } = problemText(problem, language);
  const place = [file, line, column].filter((part) => part !== undefined).join(':');
  return [
    field === undefined ? place : `${place}  ${field}`,
    `  ${message}`,
    ...(found === undefined || message.includes(found) ? [] : [`  ${FOUND[language]}: ${found}`]),
    ...(hint === '' ? [] : [`  → ${hint}`]),
  ].join('\n');
}

const FOUND: Record<Language, string> = { id: 'Tertulis', en: 'Found' };
const LEVELS: Record<Language, Record<Problem['severity'], string>> = {
  id: { error: 'KESALAHAN', warning: 'PERINGATAN' },
  en: { error: 'ERROR', warning: 'WARNING' },
};

/** All problems, warnings before errors, so that what stops the build stands last, where the eye is. */
export function printProblems(problems: readonly Problem[], language: Language): string {
  return (['warning', 'error'] as const)
    .flatMap((severity) => problems.filter((problem) => problem.severity === severity))
    .map((problem) => `${LEVELS[language][problem.severity]} ${printedProblem(problem, language)}`)
    .join('\n\n');
}
