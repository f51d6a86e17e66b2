import type { Problem } from '#src/schema/problem.ts';
import type { Language } from '#src/schema/site.ts';
import en from './problems.en.json' with { type: 'json' };
import id from './problems.id.json' with { type: 'json' };
import { fill } from './strings.ts';

/** How a problem is worded: what is wrong and why, then what to do about it. */
interface Wording {
  readonly message: string;
  readonly hint: string;
}

/** Indonesian is the source: English must word every problem that it words. */
const TABLES: Record<Language, Record<keyof typeof id, Wording>> = { id, en };

/** Words a problem for an editor. Throws for a code that has no wording: a test words every code there is. */
export function problemWording(problem: Problem, language: Language): Wording {
  const { code, found = '', field = '', values = {} } = problem;
  if (!isWorded(code)) throw new Error(`The problem "${code}" has no wording in problems.id.json.`);
  const { message, hint } = TABLES[language][code];
  const all = { found, field, ...values };
  return { message: fill(message, all), hint: fill(hint, all) };
}

function isWorded(code: string): code is keyof typeof id {
  return Object.hasOwn(id, code);
}
