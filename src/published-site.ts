import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unfilledPlaceholder } from '#src/desk/lint/checks/unfilled-placeholder.ts';
import type { Translate } from '#src/i18n/strings.ts';
import { hasOpenJournal } from '#src/press/journal.ts';
import { readLedger, type Ledger } from '#src/press/ledger.ts';
import type { Problem } from '#src/schema/problem.ts';

/** The ledger of a site that may leave the house. Throws, in words for people, for one that was not published whole. */
export function ledgerOfPublished(out: string, t: Translate): Ledger {
  if (hasOpenJournal(out)) throw new Error(t('verify.open', { out }));
  const ledger = existsSync(out) ? readLedger(out) : undefined;
  if (ledger === undefined || ledger.size === 0) throw new Error(t('verify.unknown', { out }));
  return ledger;
}

/** Places of the standing pages that whoever runs the paper has not filled in yet. */
export function unfilledPlaces(root: string): readonly Problem[] {
  const problems: Problem[] = [];
  for (const file of globSync('content/pages/*.md', { cwd: root }).sort()) {
    const copy = { file, body: readFileSync(join(root, file), 'utf8'), line: 1 };
    unfilledPlaceholder(copy, (found) => problems.push({ ...found, severity: 'error' }));
  }
  return problems;
}
