import { randomUUID } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
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

/** Keeps a bundle that was made. */
export function keepBundle(cacheFolder: string, key: string, files: readonly IndexFile[]): void {
  const draft = folderOf(cacheFolder, `${key}.${randomUUID()}`);
  for (const { path, content } of files) {
    const file = join(draft, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  const list = files.map(({ path, content }) => [path, digestOf(content)]).sort();
  writeFileSync(join(draft, LIST), JSON.stringify(list));
  const folder = folderOf(cacheFolder, key);
  rmSync(folder, { recursive: true, force: true });
  renameSync(draft, folder);
}

/** Forgets all bundles but these. */
export function pruneBundles(cacheFolder: string, keys: ReadonlySet<string>): void {
  const folder = join(cacheFolder, 'search');
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    if (!keys.has(name)) rmSync(join(folder, name), { recursive: true, force: true });
  }
}

function folderOf(cacheFolder: string, key: string): string {
  return join(cacheFolder, 'search', key);
}
