import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { crc32 } from 'node:zlib';

/** Texts and bytes by name, kept in one file of the cache folder, each under a seal. */
export interface Pieces {
  /** A text. Throws when there is none of that name, or when it is damaged. */
  piece(name: string): string;
  /** The same, as bytes: of much content that is far quicker. */
  bytes(name: string): Buffer;
  close(): void;
}

type Piece = readonly [name: string, content: string | Uint8Array];

/** File of the shelf, in the cache folder. */
export const SHELF_FILE = 'shelf.sqlite';

/** Opens what was kept. Throws when there is nothing, or when it cannot be read. */
export function openPieces(cacheFolder: string): Pieces {
  const database = new DatabaseSync(join(cacheFolder, SHELF_FILE), { readOnly: true });
  const look = database.prepare('SELECT content, seal FROM piece WHERE name = ?');
  const sound = (name: string): string | Uint8Array => {
    const { content, seal } = look.get(name) ?? {};
    const isContent = typeof content === 'string' || content instanceof Uint8Array;
    if (isContent && seal === sealOf(name, content)) return content;
    throw new Error(`${SHELF_FILE} has no sound piece "${name}".`);
  };
  return {
    piece: (name) => String(sound(name)),
    bytes(name) {
      const content = sound(name);
      return typeof content === 'string' ? Buffer.from(content) : Buffer.from(content.buffer);
    },
    close: () => {
      database.close();
    },
  };
}

/** Keeps pieces, and these alone: what was kept before is replaced at one stroke. */
export function writePieces(cacheFolder: string, pieces: Iterable<Piece>): void {
  mkdirSync(cacheFolder, { recursive: true });
  const draft = join(cacheFolder, `${SHELF_FILE}.draft`);
  rmSync(draft, { force: true });
  put(draft, pieces);
  renameSync(draft, join(cacheFolder, SHELF_FILE));
}

/** Puts pieces in the place of those of their names, all or none. */
export function putPieces(cacheFolder: string, pieces: Iterable<Piece>): void {
  put(join(cacheFolder, SHELF_FILE), pieces);
}

function put(file: string, pieces: Iterable<Piece>): void {
  const database = new DatabaseSync(file, { timeout: 2000 });
  try {
    database.exec(`PRAGMA synchronous = OFF;
      CREATE TABLE IF NOT EXISTS piece
        (name TEXT PRIMARY KEY, seal INTEGER NOT NULL, content BLOB NOT NULL) WITHOUT ROWID;
      BEGIN IMMEDIATE`);
    const insert = database.prepare('INSERT OR REPLACE INTO piece VALUES (?, ?, ?)');
    for (const [name, content] of pieces) insert.run(name, sealOf(name, content), content);
    database.exec('COMMIT');
  } finally {
    database.close();
  }
}

function sealOf(name: string, content: string | Uint8Array): number {
  return crc32(content, crc32(name));
}

/** Forgets all pieces. */
export function forgetPieces(cacheFolder: string): void {
  for (const ending of ['', '-journal', '.draft']) {
    rmSync(join(cacheFolder, SHELF_FILE + ending), { force: true, recursive: true });
  }
}
