import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Urls } from '#src/edition/urls.ts';
import { openLedgerView } from './ledger-view.ts';
import { pathOf } from './outputs.ts';
import type { Plan } from './plan.ts';
import { redirectRulesIn, redirectsIn } from './serve/redirect-rules.ts';
import { decoded } from './serve/rule-text.ts';

const PAGE = /(?:^|\/)index\.html$/;

/** What readers can ask a site for before a publish that may take it away. */
export interface Reachable {
  /** Files of pages that may vanish. */
  readonly pages: readonly string[];
  /** Text of the rules that lead old addresses on. */
  readonly rules: string;
}

/** What a plan may take from readers; to be asked before it is carried out. */
export function reachableBefore(
  out: string,
  { steps, kept, remove }: Pick<Plan, 'steps' | 'kept' | 'remove'>,
): Reachable {
  if (steps.length === 0) return { pages: [], rules: '' };
  // Where the site is replaced as a whole, the plan does not know what was there.
  const files = kept > 0 ? remove : filesOf(out);
  return { pages: files.filter((file) => PAGE.test(file)), rules: rulesIn(out) };
}

/**
 * Addresses that a publish took from readers: nothing lies there any more, and they lead nowhere, so that every link to
 * them is broken. Pages of tags, months and numbers come and go by themselves and are left out.
 * @param out the site as it is now
 * @param before what could be asked for
 */
export function lostAddresses(
  out: string,
  before: Reachable,
  urls: Pick<Urls, 'tag' | 'index' | 'numbered' | 'offline'>,
): readonly string[] {
  const passing = [urls.tag(''), urls.index, urls.offline].map((at) => at.replace(/\/+$/, '/'));
  const pages = before.pages.map(pathOf);
  const rules = rulesIn(out);
  const ledOn = rules === before.rules ? [] : redirectRulesIn(before.rules);
  const aliases = ledOn.map(({ from }) => decoded(from)).filter((from) => from.endsWith('/'));
  const redirectOf = redirectsIn(rules);
  return [...new Set([...pages, ...aliases])]
    .filter((url) => !passing.some((start) => url.startsWith(start)) && !isNumbered(url, urls))
    .filter((url) => redirectOf(url) === undefined && !existsSync(join(out, url, 'index.html')))
    .sort();
}

function filesOf(out: string): readonly string[] {
  const ledger = openLedgerView(out);
  try {
    return ledger ? [...ledger.inputs.keys()] : [];
  } finally {
    ledger?.close();
  }
}

function rulesIn(out: string): string {
  const file = join(out, '_redirects');
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

function isNumbered(url: string, { numbered }: Pick<Urls, 'numbered'>): boolean {
  const [, list, number] = /^(.*\/)[^/]+\/(\d+)\/$/.exec(url) ?? [];
  return list !== undefined && url === numbered(list, Number(number));
}
