import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { digestOf } from './file-state.ts';
import { readLedger, type Ledger, type LedgerRow } from './ledger.ts';

/** What of a site is not as the ledger says. */
export type Deviation = 'missing' | 'altered' | 'orphaned';

/** A file of a site that is not as it was published. */
export interface Finding {
  readonly file: string;
  readonly deviation: Deviation;
}

/**
 * Compares every file of a site with its ledger, byte for byte (a picture's address holds its hash: there the size must
 * do), and finds files that nobody published. Undefined where there is no ledger to compare with.
 */
export function verifySite(
  target: string,
  ledger: Ledger | undefined = readLedger(target),
): readonly Finding[] | undefined {
  if (ledger === undefined) return undefined;
  const there = new Set(filesOf(target));
  const findings: Finding[] = [];
  for (const row of ledger.values()) {
    if (!there.has(row.file)) findings.push({ file: row.file, deviation: 'missing' });
    else if (!isAsPublished(target, row)) findings.push({ file: row.file, deviation: 'altered' });
  }
  for (const file of there) {
    if (!ledger.has(file)) findings.push({ file, deviation: 'orphaned' });
  }
  return findings.sort((a, b) => (a.file < b.file ? -1 : 1));
}

function isAsPublished(target: string, { file, size, digest }: LedgerRow): boolean {
  const path = join(target, file);
  if (statSync(path).size !== size) return false;
  return digest === '' || digestOf(readFileSync(path)) === digest;
}

function filesOf(target: string): string[] {
  if (!existsSync(target)) return [];
  return readdirSync(target, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(target.length + 1))
    .map((file) => file.replaceAll(sep, '/'));
}
