import { randomUUID } from 'node:crypto';
import {
  linkSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { IndexFile } from 'pagefind';
import { digestOf } from '../file-state.ts';

/** A bundle that was made: its folder in the cache, and each file of it with the hash of its bytes. */
export interface KeptBundle {
  readonly folder: string;
  readonly files: readonly (readonly [name: string, digest: string])[];
}

const LIST = 'files.json';

/** The bundle with this key; undefined when it was not made yet, or when its list is damaged. */
export function cachedBundle(cacheFolder: string, key: string): KeptBundle | undefined {
  const folder = folderOf(cacheFolder, key);
  try {
    // `keepBundle` alone writes it, into a folder that takes its name when it is whole.
    const list: unknown = JSON.parse(readFileSync(join(folder, LIST), 'utf8'));
    return isList(list) ? { folder, files: list } : undefined;
  } catch {
    return undefined;
  }
}

function isList(list: unknown): list is KeptBundle['files'] {
  const isPair = (file: unknown): boolean =>
    Array.isArray(file) && file.length === 2 && file.every((part) => typeof part === 'string');
  return Array.isArray(list) && list.every(isPair);
}

/** Files that are written at a time: the threads that write them do not wait, and few are open. */
const WRITTEN_AT_ONCE = 64;

/**
 * Keeps a bundle that was made. It has a thousand files. Those that are as they lie in `published`, the bundle's folder in
 * the site, become one with them, for a file is many times dearer than a name; the others are written many at a time.
 */
export async function keepBundle(
  cacheFolder: string,
  key: string,
  files: readonly IndexFile[],
  published?: string,
): Promise<KeptBundle> {
  const draft = folderOf(cacheFolder, `${key}.${randomUUID()}`);
  for (const folder of new Set(files.map(({ path }) => dirname(path)))) {
    mkdirSync(join(draft, folder), { recursive: true });
  }
  const before = published !== undefined && isBeside(published, draft) ? published : undefined;
  const fresh = files.filter(
    ({ path, content }) =>
      before === undefined || !linked(join(before, path), content, join(draft, path)),
  );
  for (let start = 0; start < fresh.length; start += WRITTEN_AT_ONCE) {
    const some = fresh.slice(start, start + WRITTEN_AT_ONCE);
    await Promise.all(some.map(({ path, content }) => writeFile(join(draft, path), content)));
  }
  const list = files.map(({ path, content }) => [path, digestOf(content)] as const).sort();
  writeFileSync(join(draft, LIST), JSON.stringify(list));
  const folder = folderOf(cacheFolder, key);
  try {
    rmSync(folder, { recursive: true, force: true });
    renameSync(draft, folder);
  } catch (error) {
    // Another process, a development server perhaps, has made the same meanwhile.
    if (!cachedBundle(cacheFolder, key)) throw error;
    rmSync(draft, { recursive: true, force: true });
  }
  return { folder, files: list };
}

/** Are two folders there, on one disk? A file has names on its own disk alone. */
function isBeside(one: string, other: string): boolean {
  const disks = [one, other].map((folder) => statSync(folder, { throwIfNoEntry: false })?.dev);
  return disks[0] !== undefined && disks[0] === disks[1];
}

/** Gives a file a second name, if it has these bytes. Not where the disk has no such names. */
function linked(file: string, bytes: Uint8Array, name: string): boolean {
  try {
    if (!readFileSync(file).equals(bytes)) return false;
    linkSync(file, name);
    return true;
  } catch {
    return false;
  }
}

/** Forgets all bundles but these. What cannot be forgotten now, as another process writes to it perhaps, is another time. */
export function pruneBundles(cacheFolder: string, keys: ReadonlySet<string>): void {
  const folder = join(cacheFolder, 'search');
  try {
    for (const name of readdirSync(folder)) {
      if (!keys.has(name)) rmSync(join(folder, name), { recursive: true, force: true });
    }
  } catch {
    // The site is published by now: nothing that only tidies up may say otherwise.
  }
}

function folderOf(cacheFolder: string, key: string): string {
  return join(cacheFolder, 'search', key);
}
