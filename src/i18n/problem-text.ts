import type { Problem } from '#src/schema/problem.ts';
import type { Language } from '#src/schema/site.ts';
import en from './problems.en.json' with { type: 'json' };
import id from './problems.id.json' with { type: 'json' };
import { fill } from './strings.ts';

/** A problem in words: what is wrong and why; and what to do, with the corrected value where it can be told. */
export interface ProblemText {
  readonly message: string;
  readonly hint: string;
}

interface Wording extends ProblemText {
  /** In place of the hint when the problem knows what was meant: its `nearest`, `near` or `fixed` value. */
  readonly near?: string;
  /** In place of the hint when a list that it would name is empty. */
  readonly bare?: string;
}

/** Indonesian is the source: English must word every problem that it words. */
const TABLES: Record<Language, Record<keyof typeof id, Wording>> = { id, en };

/** Words a problem for an editor. A code without a wording, which a test refuses, is shown as it is. */
export function problemText(problem: Problem, language: Language): ProblemText {
  const { code, found = '', field = '', values = {} } = problem;
  if (!isWorded(code)) return { message: code, hint: '' };
  const { message, hint, near = hint, bare = hint } = TABLES[language][code];
  const meant = values['nearest'] ?? values['near'] ?? values['fixed'];
  const all = { found, field, ...values, ...(meant === undefined ? {} : { nearest: meant }) };
  const isBare = Object.values(values).includes('');
  return {
    message: fill(message, all),
    hint: fill(meant === undefined ? (isBare ? bare : hint) : near, all),
  };
}

function isWorded(code: string): code is keyof typeof id {
  return Object.hasOwn(id, code);
}
