import type { Problem } from '#src/schema/problem.ts';
import type { Language } from '#src/schema/site.ts';
import en from './problems.en.json' with { type: 'json' };
import id from './problems.id.json' with { type: 'json' };
import { fill } from './strings.ts';

/** How a problem is worded: what is wrong and why, then what to do about it. */
interface Wording {
  readonly message: string;
  readonly hint: string;
  /** In place of the hint when the problem knows what was meant: its `nearest` or `fixed` value. */
  readonly near?: string;
}

/** Indonesian is the source: English must word every problem that it words. */
const TABLES: Record<Language, Record<keyof typeof id, Wording>> = { id, en };

/** Words a problem for an editor. A code without a wording, which a test refuses, is shown as it is. */
export function problemText(
  problem: Problem,
  language: Language,
): { readonly message: string; readonly hint: string } {
  const { code, found = '', field = '', values = {} } = problem;
  if (!isWorded(code)) return { message: code, hint: '' };
  const { message, hint, near } = TABLES[language][code];
  const meant = values['nearest'] ?? values['near'] ?? values['fixed'];
  const all = { found, field, ...values, ...(meant === undefined ? {} : { nearest: meant }) };
  return {
    message: fill(message, all),
    hint: fill(meant === undefined ? hint : (near ?? hint), all),
  };
}

function isWorded(code: string): code is keyof typeof id {
  return Object.hasOwn(id, code);
}
