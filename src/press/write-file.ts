import {
  closeSync,
  fstatSync,
  mkdirSync,
  openSync,
  statSync,
  writeFileSync,
  type Stats,
} from 'node:fs';
import { dirname } from 'node:path';
import { digestOf } from './file-state.ts';
import type { LedgerRow } from './ledger.ts';

/** What the ledger keeps of a file's bytes. */
export type FileFacts = Pick<LedgerRow, 'digest' | 'size' | 'changedAt'>;

/**
 * Writes a file, with the folders that it lies in, synchronously: measured to be no slower, and one page at a time is in
 * memory. It is looked at while it is open, which is cheaper than by its path.
 */
export function writeFile(
  path: string,
  bytes: Uint8Array | string,
  digest = digestOf(bytes),
): FileFacts {
  mkdirSync(dirname(path), { recursive: true });
  const file = openSync(path, 'w');
  try {
    writeFileSync(file, bytes);
    return factsOf(fstatSync(file), digest);
  } finally {
    closeSync(file);
  }
}

/** The same of a file that lies there already. */
export function factsAt(path: string, digest: string): FileFacts {
  return factsOf(statSync(path), digest);
}

function factsOf({ size, mtimeMs }: Stats, digest: string): FileFacts {
  return { digest, size, changedAt: Math.floor(mtimeMs) };
}
