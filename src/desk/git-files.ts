import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Folders that a paper is made from. */
export const SOURCE_FOLDERS: readonly string[] = ['content', 'public'];

/** What Git knows of the files of some folders. Paths are from the paper's root, with forward slashes. */
export interface GitFiles {
  /** Files that lie there as Git's index has them, with the id of their bytes. */
  readonly blobs: ReadonlyMap<string, string>;
  /** All others: changed, removed, or unknown to Git, ignored ones included. */
  readonly others: readonly string[];
}

/**
 * Asks Git for the state of all files below some folders; undefined where it cannot tell, as in no repository. Git compares
 * times, as we would, but it knows files by their bytes: its ids mean the same on every machine and after every clone.
 */
export async function gitFilesIn(
  root: string,
  folders: readonly string[],
): Promise<GitFiles | undefined> {
  const git = async (...words: string[]): Promise<readonly string[]> => {
    const options = { cwd: root, maxBuffer: 2 ** 30 };
    const { stdout } = await run('git', [...words, '-z', '--', ...folders], options);
    return stdout.split('\0').slice(0, -1);
  };
  try {
    const [entries, changed, unknown] = await Promise.all([
      git('ls-files', '--stage', '-v'),
      git('diff-files', '--name-only', '--relative'),
      git('ls-files', '--others'),
    ]);
    // Git does not look into a repository that lies in another one.
    const isNested = unknown.some((file) => file.endsWith('/')) || entries.some(isSubmodule);
    return isNested ? undefined : sorted(entries, new Set(changed), unknown);
  } catch {
    return undefined;
  }
}

/** An entry of `git ls-files --stage -v`: `H 100644 5716ca5987cbf97d6bb54920bea6adde242d87e6 0\tcontent/home.md`. */
const ENTRY = /^(\S) (\d{6}) ([0-9a-f]+) (\d)\t(.*)$/s;

function isSubmodule(entry: string): boolean {
  return entry.slice(2, 8) === '160000';
}

function sorted(
  entries: readonly string[],
  changed: ReadonlySet<string>,
  unknown: readonly string[],
): GitFiles {
  const blobs = new Map<string, string>();
  const others = [...unknown];
  for (const entry of entries) {
    const [, tag, mode = '', id = '', stage, file = ''] = ENTRY.exec(entry) ?? [];
    // A small letter marks a file that Git was told not to look at, and no other tag than H is plain; 100 is a file.
    const isPlain = tag === 'H' && stage === '0' && mode.startsWith('100');
    if (isPlain && !changed.has(file)) blobs.set(file, id);
    else others.push(file);
  }
  return { blobs, others: [...new Set(others)].sort() };
}
