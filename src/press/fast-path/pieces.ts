import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { crc32 } from 'node:zlib';

/** Texts by name, kept in one file of the cache folder, each under a seal. */
export interface Pieces {
  /** Throws when there is none of that name, or when it is damaged. */
  piece(name: string): string;
  close(): void;
}

/** File of the shelf, in the cache folder. */
export const SHELF_FILE = 'shelf.sqlite';

/** Opens what was kept. Throws when there is nothing, or when it cannot be read. */
export function openPieces(cacheFolder: string): Pieces {
  const database = new DatabaseSync(join(cacheFolder, SHELF_FILE), { readOnly: true });
  const look = database.prepare('SELECT text, seal FROM piece WHERE name = ?');
  return {
    piece(name) {
      const { text, seal } = look.get(name) ?? {};
      if (typeof text === 'string' && seal === sealOf(name, text)) return text;
      throw new Error(`${SHELF_FILE} has no sound piece "${name}".`);
    },
    close: () => {
      database.close();
    },
  };
}

/** Keeps pieces, and these alone: what was kept before is replaced at one stroke. */
export function writePieces(
  cacheFolder: string,
  pieces: Iterable<readonly [string, string]>,
): void {
  mkdirSync(cacheFolder, { recursive: true });
  const draft = join(cacheFolder, `${SHELF_FILE}.draft`);
  rmSync(draft, { force: true });
  put(draft, pieces);
  renameSync(draft, join(cacheFolder, SHELF_FILE));
}

/** Puts pieces in the place of those of their names, all or none. */
export function putPieces(cacheFolder: string, pieces: Iterable<readonly [string, string]>): void {
  put(join(cacheFolder, SHELF_FILE), pieces);
}

function put(file: string, pieces: Iterable<readonly [string, string]>): void {
  const database = new DatabaseSync(file, { timeout: 2000 });
  try {
    database.exec(`PRAGMA synchronous = OFF;
      CREATE TABLE IF NOT EXISTS piece
        (name TEXT PRIMARY KEY, seal INTEGER NOT NULL, text TEXT NOT NULL) WITHOUT ROWID;
      BEGIN IMMEDIATE`);
    const insert = database.prepare('INSERT OR REPLACE INTO piece VALUES (?, ?, ?)');
    for (const [name, text] of pieces) insert.run(name, sealOf(name, text), text);
    database.exec('COMMIT');
  } finally {
    database.close();
  }
}

function sealOf(name: string, text: string): number {
  return crc32(text, crc32(name));
}

/** Forgets all pieces. */
export function forgetPieces(cacheFolder: string): void {
  for (const ending of ['', '-journal', '.draft']) {
    rmSync(join(cacheFolder, SHELF_FILE + ending), { force: true, recursive: true });
  }
}
