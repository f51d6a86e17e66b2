import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { Drawer, type IndexEntry } from './drawer.ts';
import { drawerOf, openIndexFile, type IndexFile } from './index-file.ts';
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

/**
 * Opens the index of the content that was checked before. It is a cache: whatever is wrong with it, the content
 * is read afresh and nothing fails. Opened for `some` of a paper's files, it forgets none of the others.
 */
export function openContentIndex(
  cacheFolder: string,
  version: string,
  { blobOf, timesOf, doubt }: Pick<Signatures, 'blobOf' | 'timesOf' | 'doubt'>,
  extent: 'all' | 'some' = 'all',
): ContentIndex {
  const path = join(cacheFolder, INDEX_FILE);
  let state: ReturnType<ContentIndex['state']> = 'sound';
  let file: IndexFile | undefined;
  const drawers = new Map<string, Drawer>();
  const fresh = new Map<string, IndexEntry>();

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
  const drawerFor = (name: string): Drawer => {
    const drawer = drawerOf(name);
    const known = drawers.get(drawer);
    if (known) return known;
    const opened = attempt(() => file?.drawer(drawer)) ?? Drawer.of([]);
    drawers.set(drawer, opened);
    return opened;
  };
  const isSame = (name: string, { blob, times }: IndexEntry): boolean =>
    (blob !== '' && blob === blobOf(name)) || (times !== '' && times === timesOf(name)?.text);
  file = attempt(() => openIndexFile(path, version));

  return {
    recall(name) {
      const drawer = drawerFor(name);
      const entry = drawer.get(name);
      if (!entry || !isSame(name, entry)) {
        // Looked at before it is read: a change on the way then counts as a change.
        timesOf(name);
        return undefined;
      }
      drawer.retain(name);
      return entry.value;
    },
    keep(name, bytes, value) {
      // So that its neighbours are known when its drawer is filled anew.
      drawerFor(name);
      const id = blobOf(name);
      const blob = id !== undefined && isBlobOf(id, bytes) ? id : '';
      if (id !== undefined && blob === '') doubt(name);
      const looked = timesOf(name);
      // One that may change again without a new time is read again next time.
      const times = looked?.isSettled ? looked.text : '';
      if (blob !== '' || times !== '') fresh.set(name, { blob, times, value });
    },
    close() {
      if (state === 'rebuilt') file ??= attempt(() => openIndexFile(path, version));
      const changed = changedDrawers(drawers, extent, fresh, state === 'rebuilt');
      attempt(() => {
        const empty = [...changed].flatMap(([name, { size }]) => (size === 0 ? [name] : []));
        const names = extent === 'all' ? file?.names() : [];
        const unasked = names?.filter((name) => !drawers.has(name)) ?? [];
        for (const name of empty) changed.delete(name);
        const gone = [...empty, ...unasked];
        if (changed.size + gone.length > 0) file?.save(changed, gone);
      });
      closeQuietly(file);
    },
    state: () => state,
  };
}

/** Drawers that are to be filled anew: with what was recalled and what is fresh, and without what nobody asked for. */
function changedDrawers(
  drawers: ReadonlyMap<string, Drawer>,
  extent: 'all' | 'some',
  fresh: ReadonlyMap<string, IndexEntry>,
  all: boolean,
): Map<string, Drawer> {
  const added = Map.groupBy(fresh, ([name]) => drawerOf(name));
  const changed = new Map<string, Drawer>();
  for (const [name, drawer] of drawers) {
    const news = added.get(name) ?? [];
    const isKept = extent === 'some' || drawer.isRetained();
    if (!all && news.length === 0 && isKept) continue;
    const kept = drawer.entries(extent === 'some' ? 'all' : 'retained');
    const others = kept.filter(([one]) => !fresh.has(one));
    changed.set(name, Drawer.of([...others, ...news].sort(byName)));
  }
  return changed;
}

function byName([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1;
}

function closeQuietly(file: IndexFile | undefined): void {
  try {
    file?.close();
  } catch {
    // Nothing is lost: what it held is read afresh.
  }
}

function isBusy(error: unknown): boolean {
  return (
    error instanceof Error &&
    /locked|busy|readonly|unable to open|not a directory|EACCES|EROFS|ENOTDIR/i.test(error.message)
  );
}
