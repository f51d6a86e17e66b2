import { hash } from 'node:crypto';
import { problemText } from '#src/i18n/problem-text.ts';
import type { Problem } from '#src/schema/problem.ts';
import type { Language } from '#src/schema/site.ts';

/** One finding of a GitLab code quality report (docs.gitlab.com, "Code Quality report format"). */
export interface CodeQualityFinding {
  readonly description: string;
  readonly check_name: string;
  /** The same for the same finding before and after a merge request, and for no other. */
  readonly fingerprint: string;
  readonly severity: 'minor' | 'blocker';
  readonly location: { readonly path: string; readonly lines: { readonly begin: number } };
}

/**
 * Problems as GitLab shows them in a merge request. Lines stay out of the fingerprint, for a paragraph that is added
 * above makes no new problem; problems that are alike otherwise are told apart by their number.
 */
export function codeQualityReport(
  problems: readonly Problem[],
  language: Language,
): readonly CodeQualityFinding[] {
  const seen = new Map<string, number>();
  return problems.map((problem) => {
    const { code, severity, file, line = 1, field = '', found = '' } = problem;
    const { message, hint } = problemText(problem, language);
    const facts = [code, file, field, found, message].join('\0');
    const number = (seen.get(facts) ?? 0) + 1;
    seen.set(facts, number);
    return {
      description: hint === '' ? message : `${message} → ${hint}`,
      check_name: code,
      fingerprint: hash('sha256', `${facts}\0${number}`).slice(0, 32),
      severity: severity === 'error' ? 'blocker' : 'minor',
      location: { path: file, lines: { begin: line } },
    };
  });
}
