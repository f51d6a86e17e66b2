import { randomUUID } from 'node:crypto';
import { existsSync, rmSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import type { Fingerprint } from './fingerprint.ts';
import type { Inputs } from './inputs.ts';
import type { Output } from './outputs.ts';

/** A file of the site as it was put there. */
export interface LedgerRow {
  readonly file: string;
  readonly how: Output['how'];
  readonly fingerprint: Fingerprint;
  /** Its inputs; empty where its kind has none. Those of a search bundle's first file are over all of the bundle. */
  readonly inputs: Inputs;
  /** Hash of its bytes; empty for pictures, whose addresses hold one. */
  readonly digest: string;
  /** In bytes. */
  readonly size: number;
  /** Time of its last change, in whole milliseconds since the epoch. */
  readonly changedAt: number;
}

/** What was published, by file. */
export type Ledger = ReadonlyMap<string, LedgerRow>;

/** File of a site's ledger, beside the site's folder. */
export function ledgerOf(target: string): string {
  return `${target}.ledger`;
}

/** What a ledger holds; undefined when there is none or it cannot be read: then all is made anew. */
export function readLedger(target: string): Ledger | undefined {
  const database = openSound(target);
  if (!database) return undefined;
  try {
    return new Map(
      database
        .prepare('SELECT * FROM output')
        .all()
        .map(rowFrom)
        .map((row) => [row.file, row]),
    );
  } catch {
    return undefined;
  } finally {
    database.close();
  }
}

/** A ledger of which a few rows are looked up, for whoever knows that the others are not concerned. */
export interface OpenLedger {
  /** Changes whenever the ledger is written; empty when it never was. */
  readonly mark: string;
  row(file: string): LedgerRow | undefined;
  /** Rows of all files in a folder, whose name ends in a slash. */
  rowsIn(folder: string): readonly LedgerRow[];
  close(): void;
}

/** Opens a ledger without reading it. Throws when there is none, or when it is no ledger. */
export function openLedger(target: string): OpenLedger {
  const database = new DatabaseSync(ledgerOf(target), { readOnly: true });
  const look = database.prepare('SELECT * FROM output WHERE file = ?');
  const list = database.prepare('SELECT * FROM output WHERE file > ? AND file < ?');
  return {
    mark: String(database.prepare('SELECT mark FROM mark').get()?.['mark'] ?? ''),
    row: (file) => {
      const row = look.get(file);
      return row && rowFrom(row);
    },
    // A zero is what follows a slash (ASCII).
    rowsIn: (folder) => list.all(folder, folder.replace(/\/$/, '0')).map(rowFrom),
    close: () => {
      database.close();
    },
  };
}

/** Forgets a ledger: until the next one is written, nothing is known of the site. */
export function forgetLedger(target: string): void {
  rmSync(ledgerOf(target), { force: true, recursive: true });
  rmSync(`${ledgerOf(target)}-journal`, { force: true });
}

/**
 * Enters what was put into the site and strikes out what was removed, in one transaction. A ledger that cannot be
 * written would not know of them: it is forgotten, and the next publish makes everything.
 */
export function enterChanges(
  target: string,
  put: readonly LedgerRow[],
  removed: readonly string[],
): void {
  if (put.length + removed.length === 0) return;
  try {
    write(ledgerOf(target), put, removed);
  } catch {
    forgetLedger(target);
  }
}

function write(path: string, put: readonly LedgerRow[], removed: readonly string[]): void {
  const database = open(path);
  try {
    database.exec('BEGIN IMMEDIATE');
    const remove = database.prepare('DELETE FROM output WHERE file = ?');
    for (const file of removed) remove.run(file);
    const insert = database.prepare('INSERT OR REPLACE INTO output VALUES (?, ?, ?, ?, ?, ?, ?)');
    for (const { file, how, fingerprint, inputs, digest, size, changedAt } of put) {
      insert.run(file, how, fingerprint, inputs, digest, size, changedAt);
    }
    // Whatever was noted beside the ledger as it was before is of another site now.
    database.exec('DELETE FROM mark');
    database.prepare('INSERT INTO mark VALUES (?)').run(randomUUID());
    database.exec('COMMIT');
  } finally {
    database.close();
  }
}

function open(file: string): DatabaseSync {
  const database = new DatabaseSync(file, { timeout: 2000 });
  database.exec(`CREATE TABLE IF NOT EXISTS mark (mark TEXT NOT NULL);
    CREATE TABLE IF NOT EXISTS output
    (file TEXT PRIMARY KEY, how TEXT NOT NULL, fingerprint TEXT NOT NULL, inputs TEXT NOT NULL,
     digest TEXT NOT NULL, size INTEGER NOT NULL, changedAt INTEGER NOT NULL) WITHOUT ROWID`);
  return database;
}

/** Opens the database of a ledger that is there and whole; undefined for all else. Whoever knows it to be whole need not check. */
export function openSound(target: string, isKnown = false): DatabaseSync | undefined {
  const file = ledgerOf(target);
  if (!existsSync(file)) return undefined;
  let database: DatabaseSync | undefined;
  try {
    database = open(file);
    if (isKnown) return database;
    if (database.prepare('PRAGMA quick_check').get()?.['quick_check'] === 'ok') return database;
  } catch {
    // It is no ledger; it is closed below.
  }
  database?.close();
  return undefined;
}

/** Row of a ledger. */
export function rowFrom(row: object): LedgerRow {
  // Only `enterChanges` writes here, and a file that is not as it left it was refused before.
  return row as LedgerRow;
}
