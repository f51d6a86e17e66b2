import { createHash, hash, randomUUID } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { GitFiles } from './git-files.ts';

/** A file's times, size and inode: what tells its versions apart in a working copy, without reading it. */
export interface Times {
  readonly text: string;
  /** It cannot change any more without new times: the tick of its last change was over when it was looked at. */
  readonly isSettled: boolean;
}

/** What tells the versions of a paper's files apart. Paths are from the root, with forward slashes. */
export interface Signatures {
  /** Id of the file's bytes, when Git says that it lies there as Git has it. */
  blobOf(file: string): string | undefined;
  /** The file's times; it is looked at once. Undefined when it is no file or cannot be looked at. */
  timesOf(file: string): Times | undefined;
  /**
   * The state of every file below some folders of the root, as one text; none of them is read. While one may change again
   * without a new time the text is another one at every question.
   */
  stateOf(folders: readonly string[]): string;
  /** Told of a file whose bytes have not the id that Git gave: it changed on the way, or Git changes it on its way. */
  doubt(file: string): void;
  /** Was it told of any? Then the state is not that of what was read. */
  isDoubtful(): boolean;
}

/** A tick of the clock that times are taken from, in milliseconds, and a little more. */
export const TICK = 25;

export function signaturesIn(root: string, git?: GitFiles): Signatures {
  const seen = new Map<string, Times | undefined>();
  const doubted = new Set<string>();
  const timesOf = (file: string): Times | undefined => {
    if (!seen.has(file)) seen.set(file, timesAt(join(root, file)));
    return seen.get(file);
  };
  return {
    blobOf: (file) => git?.blobs.get(file),
    timesOf,
    stateOf(folders) {
      // One text, hashed at once: a hundred thousand small updates take ten times as long.
      let state = '';
      // What is no file is a folder, for Git may know it as a link, or it is gone.
      const others = (git?.others ?? folders).flatMap((file) =>
        timesOf(file) ? [file] : [file, ...filesIn(root, file)],
      );
      for (const file of others) {
        const times = timesOf(file);
        state += `${file}\0${times?.text ?? ''}\0`;
        if (times && !times.isSettled) state += randomUUID();
      }
      const all = createHash('sha256').update(state).update('\0');
      return all.update(git?.listing ?? '').digest('base64url');
    },
    doubt: (file) => doubted.add(file),
    isDoubtful: () => doubted.size > 0,
  };
}

function timesAt(path: string): Times | undefined {
  try {
    const entry = statSync(path, { bigint: true, throwIfNoEntry: false });
    if (!entry?.isFile()) return undefined;
    const { mtimeNs, ctimeNs, size, ino } = entry;
    const text = [mtimeNs, ctimeNs, size, ino].map((number) => number.toString(36)).join('.');
    const latest = mtimeNs > ctimeNs ? mtimeNs : ctimeNs;
    return { text, isSettled: Date.now() - Number(latest / 1_000_000n) >= TICK };
  } catch {
    return undefined;
  }
}

function filesIn(root: string, folder: string): string[] {
  try {
    const names = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' });
    return names.map((name) => `${folder}/${name.replaceAll('\\', '/')}`).sort();
  } catch {
    return [];
  }
}

/**
 * Is it the id that Git gives to these bytes? Not where Git changes files on their way into the working copy (line
 * ends, large file storage), and not when one was saved a moment ago.
 * Source: Git's object format, https://git-scm.com/book/en/v2/Git-Internals-Git-Objects
 */
export function isBlobOf(id: string, bytes: Uint8Array): boolean {
  const object = Buffer.concat([Buffer.from(`blob ${String(bytes.length)}\0`), bytes]);
  return hash(id.length === 40 ? 'sha1' : 'sha256', object) === id;
}
