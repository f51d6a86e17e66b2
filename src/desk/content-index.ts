import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { openIndexFile, type IndexFile, type IndexRow } from './index-file.ts';
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

/**
 * Opens the index of the content that was checked before. It is a cache: whatever is wrong with it, the content
 * is read afresh and nothing fails. A seal on every row finds damage that SQLite would not see.
 */
export function openContentIndex(
  cacheFolder: string,
  version: string,
  { blobOf, timesOf }: Pick<Signatures, 'blobOf' | 'timesOf'>,
): ContentIndex {
  const path = join(cacheFolder, INDEX_FILE);
  let state: ReturnType<ContentIndex['state']> = 'sound';
  let file: IndexFile | undefined;
  const seen = new Set<string>();
  const fresh = new Map<string, IndexRow>();

  /** Does something with the file; one that fails is done with, and what it held is read afresh. */
  const attempt = <Result>(work: () => Result): Result | undefined => {
    try {
      return work();
    } catch (error) {
      state = isBusy(error) ? 'unusable' : 'rebuilt';
      closeQuietly(file);
      file = undefined;
      if (state === 'rebuilt') rmSync(path, { force: true, recursive: true });
      return undefined;
    }
  };
  const isSame = (name: string, { blob, times }: IndexRow): boolean =>
    (blob !== '' && blob === blobOf(name)) || (times !== '' && times === timesOf(name)?.text);
  file = attempt(() => openIndexFile(path, version));

  return {
    recall(name) {
      const row = attempt(() => file?.rowOf(name));
      if (!row || !isSame(name, row)) {
        // Looked at before it is read: a change on the way then counts as a change.
        timesOf(name);
        return undefined;
      }
      if (row.seal !== sealOf(name, row)) {
        state = 'rebuilt';
        return undefined;
      }
      seen.add(name);
      const value: unknown = JSON.parse(row.value);
      return value;
    },
    keep(name, bytes, value) {
      const id = blobOf(name);
      const blob = id !== undefined && isBlobOf(id, bytes) ? id : '';
      const looked = timesOf(name);
      const times = looked && Date.now() - looked.changedAt >= TICK ? looked.text : '';
      if (blob === '' && times === '') return;
      const row = { blob, times, value: JSON.stringify(value) };
      fresh.set(name, { ...row, seal: sealOf(name, row) });
    },
    close() {
      if (state === 'rebuilt') file ??= attempt(() => openIndexFile(path, version));
      attempt(() => {
        const gone = file?.paths().filter((name) => !seen.has(name) && !fresh.has(name)) ?? [];
        if (fresh.size + gone.length > 0) file?.save(fresh, gone);
      });
      closeQuietly(file);
    },
    state: () => state,
  };
}

function closeQuietly(file: IndexFile | undefined): void {
  try {
    file?.close();
  } catch {
    // Nothing is lost: what it held is read afresh.
  }
}

function sealOf(path: string, { blob, times, value }: Omit<IndexRow, 'seal'>): number {
  return crc32(`${path}\n${blob}\n${times}\n${value}`);
}

function isBusy(error: unknown): boolean {
  return (
    error instanceof Error &&
    /locked|busy|readonly|unable to open|not a directory|EACCES|EROFS|ENOTDIR/i.test(error.message)
  );
}
