import type { Problem } from '#src/schema/problem.ts';
import type { Language } from '#src/schema/site.ts';
import en from './problems.en.json' with { type: 'json' };
import id from './problems.id.json' with { type: 'json' };
import { fill } from './strings.ts';

export type ProblemCode = keyof typeof id;

/** A problem in words: what happened and why; and what to do, with the corrected value where it can be told. */
export interface ProblemText {
  readonly message: string;
  readonly hint: string;
}

interface Wording extends ProblemText {
  /** In place of the hint when the problem knows the right value, as `nearest` or `fixed`. */
  readonly near?: string;
}

/** Indonesian is the source; a translation that misses a code does not pass the type check. */
const TABLES: Record<Language, Record<ProblemCode, Wording>> = { id, en };

/** Words a problem for an editor. A code that has no words yet is shown as it is, never hidden. */
export function problemText(problem: Problem, language: Language): ProblemText {
  const { code, field = '', found = '', values = {} } = problem;
  const table = TABLES[language];
  if (!isProblemCode(code)) return { message: code, hint: '' };
  const { message, hint, near } = table[code];
  const meant = values['nearest'] ?? values['near'] ?? values['fixed'];
  const all = { field, found, ...values, ...(meant === undefined ? {} : { nearest: meant }) };
  return {
    message: fill(message, all),
    hint: fill(meant === undefined || near === undefined ? hint : near, all),
  };
}

export function isProblemCode(code: string): code is ProblemCode {
  return Object.hasOwn(id, code);
}
