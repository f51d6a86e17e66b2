import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isFeed } from '#src/edition/urls.ts';
import type { Changes } from './changes.ts';
import { pathOf } from '../outputs.ts';

/** A file that changed, and the address it is read at. */
export interface ChangedFile {
  readonly file: string;
  readonly url: string;
}

/** What a deploy changes, for whoever purges, pings or looks (`.warta/changes.json`). */
export interface ChangesFile {
  readonly target: string;
  /** Has the host got it all? */
  readonly deployed: boolean;
  /** Is somebody still to be told? Then the next deploy tells of this one, too. */
  readonly owed: boolean;
  /** Was there an earlier deploy to compare with? If not, everything counts as added. */
  readonly compared: boolean;
  readonly added: readonly ChangedFile[];
  readonly changed: readonly ChangedFile[];
  readonly removed: readonly ChangedFile[];
  /** Addresses of feeds that changed. */
  readonly feeds: readonly string[];
  /** Addresses of pages that search engines may know or should. */
  readonly pages: readonly string[];
}

/** Page files that search engines were asked to leave out: at the last deploy, and now. */
export interface Hidden {
  readonly before: ReadonlySet<string>;
  readonly now: ReadonlySet<string>;
}

/** Puts changes into the words of the file. @param base address of the site, without a final slash */
export function changesFile(
  { added, changed, removed }: Changes,
  about: { readonly target: string; readonly compared: boolean; readonly base: string },
  hidden: Hidden,
): ChangesFile {
  const { target, compared, base } = about;
  const urlOf = (file: string): string => base + encodeURI(pathOf(file));
  const entry = (file: string): ChangedFile => ({ file, url: urlOf(file) });
  const fresh = added.map(({ file }) => file);
  const kept = changed.map(({ file }) => file);
  // One that is hidden now is told only where search engines may know it from before.
  const told = [
    ...fresh.filter((file) => !hidden.now.has(file)),
    ...kept.filter((file) => !hidden.now.has(file) || !hidden.before.has(file)),
    ...removed.filter((file) => !hidden.before.has(file)),
  ];
  return {
    target,
    deployed: false,
    owed: false,
    compared,
    added: fresh.map(entry),
    changed: kept.map(entry),
    removed: removed.map(entry),
    feeds: [...fresh, ...kept].filter((file) => isFeed(pathOf(file))).map(urlOf),
    pages: told.filter((file) => file.endsWith('.html')).map(urlOf),
  };
}

/** The changes of a deploy with those that an earlier one to the same target has left untold. */
export function withOwed(
  now: ChangesFile,
  before: ChangesFile | undefined,
  isThere: (file: string) => boolean,
): ChangesFile {
  if (before?.owed !== true || before.target !== now.target) return now;
  const listed = new Set([now.added, now.changed, now.removed].flat().map(({ file }) => file));
  const left = (files: readonly ChangedFile[]): readonly ChangedFile[] =>
    files.filter(({ file }) => !listed.has(file));
  const there = (files: readonly ChangedFile[]): readonly ChangedFile[] =>
    left(files).filter(({ file }) => isThere(file));
  const gone = left([...before.added, ...before.changed, ...before.removed]).filter(
    ({ file }) => !isThere(file),
  );
  return {
    ...now,
    owed: true,
    compared: now.compared && before.compared,
    added: [...now.added, ...there(before.added)],
    changed: [...now.changed, ...there([...before.changed, ...before.removed])],
    removed: [...now.removed, ...gone],
    feeds: [...new Set([...now.feeds, ...before.feeds])],
    pages: [...new Set([...now.pages, ...before.pages])],
  };
}

export function writeChanges(cacheFolder: string, changes: ChangesFile): void {
  const file = fileIn(cacheFolder);
  mkdirSync(cacheFolder, { recursive: true });
  writeFileSync(`${file}.draft`, `${JSON.stringify(changes, null, 2)}\n`);
  renameSync(`${file}.draft`, file);
}

/** Changes of the last deploy; undefined when there are none to read. */
export function readChanges(cacheFolder: string): ChangesFile | undefined {
  try {
    // `writeChanges` alone writes it, and renames it when it is whole.
    return JSON.parse(readFileSync(fileIn(cacheFolder), 'utf8')) as ChangesFile;
  } catch {
    return undefined;
  }
}

function fileIn(cacheFolder: string): string {
  return join(cacheFolder, 'changes.json');
}
