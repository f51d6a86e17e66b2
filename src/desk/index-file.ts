import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { crc32 } from 'node:zlib';
import { Drawer } from './drawer.ts';

/** The index on disk. Every function throws when the file is damaged or another process holds it. */
export interface IndexFile {
  /** What lies in a drawer; undefined when there is none of the name. */
  drawer(name: string): Drawer | undefined;
  names(): readonly string[];
  /** Fills drawers anew and takes others away, in one transaction. */
  save(drawers: ReadonlyMap<string, Drawer>, gone: readonly string[]): void;
  close(): void;
}

const SHARES = 16;

/**
 * Drawer of a file. Files of a folder share a few: many at a time are read many times as fast as one by one, a month's
 * news lies together, and what one change writes again stays small.
 */
export function drawerOf(path: string): string {
  return `${dirname(path)}#${String(crc32(path) % SHARES)}`;
}

/** Opens the index, made if need be. One of another version counts as empty, and makes way for the first that is saved. */
export function openIndexFile(file: string, version: string): IndexFile {
  mkdirSync(dirname(file), { recursive: true });
  const database = new DatabaseSync(file, { timeout: 2000 });
  database.exec('PRAGMA synchronous = OFF; CREATE TABLE IF NOT EXISTS version (version TEXT)');
  const kept = database.prepare('SELECT version FROM version').get()?.['version'];
  let isOurs = kept === version;
  const select = isOurs
    ? database.prepare('SELECT entries, seal FROM drawer WHERE name = ?')
    : undefined;
  return {
    drawer(name) {
      const row = select?.get(name);
      if (!row) return undefined;
      const { entries, seal } = row;
      // The seal finds damage that SQLite would not see.
      if (!(entries instanceof Uint8Array) || seal !== sealOf(name, entries)) {
        throw new Error('The index is damaged.');
      }
      return Drawer.from(Buffer.from(entries.buffer).toString('latin1'));
    },
    names() {
      const rows = isOurs ? database.prepare('SELECT name FROM drawer').all() : [];
      return rows.map((row) => String(row['name']));
    },
    save(drawers, gone) {
      database.exec('BEGIN IMMEDIATE');
      if (!isOurs) begin(database, version);
      isOurs = true;
      const insert = database.prepare('INSERT OR REPLACE INTO drawer VALUES (?, ?, ?)');
      for (const [name, drawer] of drawers) {
        const entries = Buffer.from(drawer.toText(), 'latin1');
        insert.run(name, entries, sealOf(name, entries));
      }
      const remove = database.prepare('DELETE FROM drawer WHERE name = ?');
      for (const name of gone) remove.run(name);
      database.exec('COMMIT');
    },
    close: () => {
      database.close();
    },
  };
}

function sealOf(name: string, entries: Uint8Array): number {
  return crc32(entries, crc32(name));
}

/** Begins anew, the table too: another version of this code may have given it other columns. */
function begin(database: DatabaseSync, version: string): void {
  database.exec(`DELETE FROM version; DROP TABLE IF EXISTS entry; DROP TABLE IF EXISTS drawer;
    CREATE TABLE drawer (name TEXT PRIMARY KEY, entries BLOB NOT NULL, seal INTEGER NOT NULL)`);
  database.prepare('INSERT INTO version VALUES (?)').run(version);
}
