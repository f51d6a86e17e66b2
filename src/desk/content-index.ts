import { hash } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Signature } from './signature.ts';

/** What was read before, by path and signature; without a cache folder that can be used, it remembers nothing. */
export interface ContentIndex {
  /** The value kept for this version of the file, or undefined when it must be read. */
  recall(path: string, signature: Signature): unknown;
  keep(path: string, signature: Signature, value: unknown): void;
  /** Writes what is new, forgets every path that was neither recalled nor kept, and closes. */
  close(): void;
  /** `rebuilt`: it was damaged and starts anew; `unusable`: another process holds it, or the folder refuses writing. */
  state(): 'sound' | 'rebuilt' | 'unusable';
}

/** File of the index, in the cache folder. */
export const INDEX_FILE = 'index.sqlite';

// A file changed within the last clock tick may change again without a new time: it is read again next time.
const TICK = 25;

interface Row {
  readonly signature: string;
  readonly value: string;
  readonly seal: string;
}

/**
 * Opens the index of the content that was checked before. It is a cache: whatever is wrong with it, the content
 * is read afresh and nothing fails. A seal on every row finds damage that SQLite would not see.
 */
export function openContentIndex(cacheFolder: string, version: string): ContentIndex {
  const file = join(cacheFolder, INDEX_FILE);
  let state: ReturnType<ContentIndex['state']> = 'sound';
  let rows = new Map<string, Row>();
  try {
    rows = load(cacheFolder, file, version);
  } catch (error) {
    state = isBusy(error) ? 'unusable' : 'rebuilt';
    if (state === 'rebuilt') rmSync(file, { force: true, recursive: true });
  }
  const seen = new Set<string>();
  const fresh = new Map<string, Row>();
  return {
    recall(path, signature) {
      const row = rows.get(path);
      if (row?.signature !== signature.text) return undefined;
      if (row.seal !== sealOf(path, row.signature, row.value)) {
        state = 'rebuilt';
        return undefined;
      }
      seen.add(path);
      const value: unknown = JSON.parse(row.value);
      return value;
    },
    keep(path, signature, value) {
      if (Date.now() - signature.changedAt < TICK) return;
      const json = JSON.stringify(value);
      const seal = sealOf(path, signature.text, json);
      fresh.set(path, { signature: signature.text, value: json, seal });
    },
    close() {
      const gone = [...rows.keys()].filter((path) => !seen.has(path) && !fresh.has(path));
      if (state === 'unusable' || (fresh.size === 0 && gone.length === 0)) return;
      try {
        save(cacheFolder, file, version, fresh, gone);
      } catch {
        state = 'unusable';
      }
    },
    state: () => state,
  };
}

function sealOf(path: string, signature: string, value: string): string {
  return hash('sha1', `${path}\n${signature}\n${value}`, 'base64');
}

function isBusy(error: unknown): boolean {
  return (
    error instanceof Error &&
    /locked|busy|readonly|unable to open|EACCES|EROFS/i.test(error.message)
  );
}

function open(folder: string, file: string): DatabaseSync {
  mkdirSync(folder, { recursive: true });
  const database = new DatabaseSync(file, { timeout: 2000 });
  database.exec(`PRAGMA synchronous = OFF;
    CREATE TABLE IF NOT EXISTS version (version TEXT NOT NULL);
    CREATE TABLE IF NOT EXISTS entry
      (path TEXT PRIMARY KEY, signature TEXT NOT NULL, value TEXT NOT NULL, seal TEXT NOT NULL) WITHOUT ROWID;`);
  return database;
}

function load(folder: string, file: string, version: string): Map<string, Row> {
  const database = open(folder, file);
  try {
    const kept = database.prepare('SELECT version FROM version').get()?.['version'];
    const rows = new Map<string, Row>();
    if (kept !== version) return rows;
    for (const row of database
      .prepare('SELECT path, signature, value, seal FROM entry')
      .iterate()) {
      const [signature, value, seal] = [row['signature'], row['value'], row['seal']].map(String);
      if (signature !== undefined && value !== undefined && seal !== undefined) {
        rows.set(String(row['path']), { signature, value, seal });
      }
    }
    return rows;
  } finally {
    database.close();
  }
}

function save(
  folder: string,
  file: string,
  version: string,
  fresh: ReadonlyMap<string, Row>,
  gone: readonly string[],
): void {
  const database = open(folder, file);
  try {
    database.exec('BEGIN IMMEDIATE');
    if (database.prepare('SELECT version FROM version').get()?.['version'] !== version) {
      database.exec('DELETE FROM entry; DELETE FROM version');
      database.prepare('INSERT INTO version VALUES (?)').run(version);
    }
    const insert = database.prepare('INSERT OR REPLACE INTO entry VALUES (?, ?, ?, ?)');
    for (const [path, row] of fresh) insert.run(path, row.signature, row.value, row.seal);
    const remove = database.prepare('DELETE FROM entry WHERE path = ?');
    for (const path of gone) remove.run(path);
    database.exec('COMMIT');
  } finally {
    database.close();
  }
}
