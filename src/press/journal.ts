import {
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  rmdirSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { enterChanges, type LedgerRow } from './ledger.ts';
import { foldersOf } from './outputs.ts';

/** What an incremental publish is doing: the files that wait in the folder beside the site, and those that go. */
export interface Journal {
  readonly put: readonly LedgerRow[];
  readonly remove: readonly string[];
}

/** Folder beside the site where files wait for their place. */
export function waitingRoomOf(target: string): string {
  return `${target}.next`;
}

/** Is there a publish that did not end? Such a site is a mixture: it must not be served or deployed. */
export function hasOpenJournal(target: string): boolean {
  return existsSync(journalOf(target));
}

/** Opens the journal. From here on the publish is going to happen: whoever finds it, finishes it. */
export function openJournal(target: string, journal: Journal): void {
  const draft = `${journalOf(target)}.draft`;
  try {
    writeFileSync(draft, JSON.stringify(journal), { flush: true });
    renameSync(draft, journalOf(target));
  } finally {
    rmSync(draft, { force: true });
  }
}

/**
 * Does what the journal says and closes it: each file by one rename, then the ledger in one transaction. Every step may
 * be done again, so a publish that was killed anywhere is rolled forward by this, too.
 */
export function finishJournal(target: string): void {
  const { put, remove } = readJournal(target);
  const waiting = waitingRoomOf(target);
  for (const { file } of put) {
    const from = join(waiting, file);
    // One that is not waiting any more was put in its place before the publish was interrupted.
    if (!existsSync(from)) continue;
    makeWay(target, file);
    renameSync(from, join(target, file));
  }
  for (const file of remove) takeAway(target, file);
  enterChanges(target, put, remove);
  rmSync(journalOf(target), { force: true });
  rmSync(waiting, { recursive: true, force: true });
}

function readJournal(target: string): Journal {
  try {
    // `openJournal` alone writes it, and renames it when it is whole.
    return JSON.parse(readFileSync(journalOf(target), 'utf8')) as Journal;
  } catch (cause) {
    throw new Error(
      `${journalOf(target)} cannot be read, so the site may be a mixture. Remove ${target} and that file, and build again.`,
      { cause },
    );
  }
}

function journalOf(target: string): string {
  return `${target}.journal`;
}

/** Makes the folders of a file, also where an earlier site has a file of that name, or a folder where the file goes. */
function makeWay(target: string, file: string): void {
  const path = join(target, file);
  for (const folder of [...foldersOf(file)].reverse().map((name) => join(target, name))) {
    if (existsSync(folder) && !lstatSync(folder).isDirectory()) rmSync(folder);
  }
  mkdirSync(dirname(path), { recursive: true });
  if (existsSync(path) && lstatSync(path).isDirectory()) rmSync(path, { recursive: true });
}

/** Removes a file, unless a folder has taken its place, and the folders that are empty then. */
function takeAway(target: string, file: string): void {
  const path = join(target, file);
  if (existsSync(path) && !lstatSync(path).isDirectory()) rmSync(path);
  for (const folder of [...foldersOf(file)].map((name) => join(target, name))) {
    if (!existsSync(folder)) continue;
    if (!lstatSync(folder).isDirectory() || readdirSync(folder).length > 0) break;
    rmdirSync(folder);
  }
}
