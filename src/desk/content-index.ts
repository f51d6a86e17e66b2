import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { crc32 } from 'node:zlib';
import { isBlobOf, type Signatures } from './signature.ts';

/** What was read before, by path and signature; without a cache folder that can be used, it remembers nothing. */
export interface ContentIndex {
  /** The value kept for this version of the file, or undefined when it must be read. */
  recall(path: string): unknown;
  /** Keeps what was made of a file's bytes. */
  keep(path: string, bytes: Uint8Array, value: unknown): void;
  /** Writes what is new, forgets every path that was neither recalled nor kept, and closes. */
  close(): void;
  /** `rebuilt`: it was damaged and starts anew; `unusable`: another process holds it, or the folder refuses writing. */
  state(): 'sound' | 'rebuilt' | 'unusable';
}

/** File of the index, in the cache folder. */
export const INDEX_FILE = 'index.sqlite';

// A file changed within the last clock tick may change again without a new time: it is read again next time.
const TICK = 25;

/** `blob` is empty where Git does not vouch for the bytes, `times` where the file was too young to be known by them. */
interface Row {
  readonly blob: string;
  readonly times: string;
  readonly value: string;
  readonly seal: number;
}

/**
 * Opens the index of the content that was checked before. It is a cache: whatever is wrong with it, the content
 * is read afresh and nothing fails. A seal on every row finds damage that SQLite would not see.
 */
export function openContentIndex(
  cacheFolder: string,
  version: string,
  { blobOf, timesOf }: Omit<Signatures, 'stateOf'>,
): ContentIndex {
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
  const isSame = (path: string, { blob, times }: Row): boolean =>
    (blob !== '' && blob === blobOf(path)) || (times !== '' && times === timesOf(path)?.text);
  return {
    recall(path) {
      const row = rows.get(path);
      if (!row || !isSame(path, row)) {
        // Looked at before it is read: a change on the way then counts as a change.
        timesOf(path);
        return undefined;
      }
      if (row.seal !== sealOf(path, row)) {
        state = 'rebuilt';
        return undefined;
      }
      seen.add(path);
      const value: unknown = JSON.parse(row.value);
      return value;
    },
    keep(path, bytes, value) {
      const id = blobOf(path);
      const blob = id !== undefined && isBlobOf(id, bytes) ? id : '';
      const looked = timesOf(path);
      const times = looked && Date.now() - looked.changedAt >= TICK ? looked.text : '';
      if (blob === '' && times === '') return;
      const row = { blob, times, value: JSON.stringify(value) };
      fresh.set(path, { ...row, seal: sealOf(path, row) });
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

function sealOf(path: string, { blob, times, value }: Omit<Row, 'seal'>): number {
  return crc32(`${path}\n${blob}\n${times}\n${value}`);
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
    CREATE TABLE IF NOT EXISTS version (version TEXT NOT NULL);`);
  return database;
}

function load(folder: string, file: string, version: string): Map<string, Row> {
  const database = open(folder, file);
  try {
    const kept = database.prepare('SELECT version FROM version').get()?.['version'];
    const rows = new Map<string, Row>();
    if (kept !== version) return rows;
    for (const row of database.prepare('SELECT * FROM entry').iterate()) {
      // Whatever stands there: the seal tells whether it is what `save` wrote.
      const { path, ...entry } = row as unknown as Row & { readonly path: string };
      rows.set(path, entry);
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
      // The table, too: another version of this code may have given it other columns.
      database.exec(`DELETE FROM version; DROP TABLE IF EXISTS entry;
        CREATE TABLE entry (path TEXT PRIMARY KEY, blob TEXT NOT NULL, times TEXT NOT NULL,
          value TEXT NOT NULL, seal INTEGER NOT NULL) WITHOUT ROWID`);
      database.prepare('INSERT INTO version VALUES (?)').run(version);
    }
    const insert = database.prepare('INSERT OR REPLACE INTO entry VALUES (?, ?, ?, ?, ?)');
    for (const [path, { blob, times, value, seal }] of fresh) {
      insert.run(path, blob, times, value, seal);
    }
    const remove = database.prepare('DELETE FROM entry WHERE path = ?');
    for (const path of gone) remove.run(path);
    database.exec('COMMIT');
  } finally {
    database.close();
  }
}
