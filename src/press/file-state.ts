import { readFileSync, statSync } from 'node:fs';
import type { LedgerRow } from './ledger.ts';
import type { FileState } from './plan.ts';
import { shortHash } from './short-hash.ts';

/** Hash of a file's bytes, as the ledger keeps it. */
export function digestOf(bytes: Uint8Array | string): string {
  return shortHash(bytes, 27);
}

/**
 * How a file of the site compares with its row. Size and time tell it without reading; where the time is another one,
 * as after a copy of the folder, the bytes are read.
 */
export function stateIn(
  folder: string,
  row: Pick<LedgerRow, 'file' | 'digest' | 'size' | 'changedAt'>,
): FileState {
  // Not `join`, which takes as long as to look at the file: the names of a ledger are as plain as can be.
  const path = `${folder}/${row.file}`;
  const entry = statSync(path, { throwIfNoEntry: false });
  if (!entry) return 'missing';
  if (!entry.isFile() || entry.size !== row.size) return 'altered';
  if (Math.floor(entry.mtimeMs) === row.changedAt || row.digest === '') return 'intact';
  return digestOf(readFileSync(path)) === row.digest ? 'intact' : 'altered';
}
