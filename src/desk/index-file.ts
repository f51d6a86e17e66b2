import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** What is kept of a file: `blob` is empty where Git does not vouch for its bytes, `times` where it was too young. */
export interface IndexRow {
  readonly blob: string;
  readonly times: string;
  /** JSON. */
  readonly value: string;
  /** Checksum of all the others and of the path. */
  readonly seal: number;
}

/** The index on disk. Every function throws when the file is damaged or another process holds it. */
export interface IndexFile {
  rowOf(path: string): IndexRow | undefined;
  paths(): readonly string[];
  /** Writes rows and strikes others out, in one transaction. */
  save(rows: ReadonlyMap<string, IndexRow>, gone: readonly string[]): void;
  close(): void;
}

/** Opens the index, made if need be. One of another version counts as empty, and makes way for the first that is saved. */
export function openIndexFile(file: string, version: string): IndexFile {
  mkdirSync(dirname(file), { recursive: true });
  const database = new DatabaseSync(file, { timeout: 2000 });
  database.exec('PRAGMA synchronous = OFF; CREATE TABLE IF NOT EXISTS version (version TEXT)');
  const kept = database.prepare('SELECT version FROM version').get()?.['version'];
  let isOurs = kept === version;
  // Rows are asked for one by one: all of a large archive at once would stay in memory twice.
  const select = isOurs
    ? database.prepare('SELECT blob, times, value, seal FROM entry WHERE path = ?')
    : undefined;
  return {
    // Whatever stands there: the seal tells whether it is what `save` wrote.
    rowOf: (path) => select?.get(path) as IndexRow | undefined,
    paths: () =>
      isOurs
        ? database
            .prepare('SELECT path FROM entry')
            .all()
            .map((row) => String(row['path']))
        : [],
    save(rows, gone) {
      database.exec('BEGIN IMMEDIATE');
      if (!isOurs) begin(database, version);
      isOurs = true;
      const insert = database.prepare('INSERT OR REPLACE INTO entry VALUES (?, ?, ?, ?, ?)');
      for (const [path, { blob, times, value, seal }] of rows) {
        insert.run(path, blob, times, value, seal);
      }
      const remove = database.prepare('DELETE FROM entry WHERE path = ?');
      for (const path of gone) remove.run(path);
      database.exec('COMMIT');
    },
    close: () => {
      database.close();
    },
  };
}

/** Begins anew, the table too: another version of this code may have given it other columns. */
function begin(database: DatabaseSync, version: string): void {
  database.exec(`DELETE FROM version; DROP TABLE IF EXISTS entry;
    CREATE TABLE entry (path TEXT PRIMARY KEY, blob TEXT NOT NULL, times TEXT NOT NULL,
      value TEXT NOT NULL, seal INTEGER NOT NULL)`);
  database.prepare('INSERT INTO version VALUES (?)').run(version);
}
