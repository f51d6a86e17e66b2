import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { idsIn, sortedAnswer, type GitListing, type SortedAnswer } from './git-listing.ts';

/** Folders that a paper is made from. */
export const SOURCE_FOLDERS: readonly string[] = ['content', 'public'];

/** What Git knows of the files of some folders. Paths are from the paper's root, with forward slashes. */
export interface GitFiles {
  /** Git's own list of its files. With `others`, it is the state of all of them. */
  readonly listing: GitListing;
  /** Files that lie there as Git's index has them, with the id of their bytes. */
  readonly blobs: ReadonlyMap<string, string>;
  /** All others: changed, removed, or unknown to Git, ignored ones included. */
  readonly others: readonly string[];
}

/**
 * Asks Git for the state of all files below some folders; undefined where it cannot tell, as in no repository. Git compares
 * times, as we would, and reads what has other times than its index says; but it knows files by their bytes: its ids mean
 * the same on every machine and after every clone.
 */
export async function gitFilesIn(
  root: string,
  folders: readonly string[],
): Promise<GitFiles | undefined> {
  const words = ['ls-files', '--stage', '--modified', '--others', '-v', '-z', '--', ...folders];
  try {
    // One question: three processes that each read Git's index take twice the time of a processor.
    const sorted = sortedAnswer(await answerOf(root, words));
    // Git does not look into a repository that lies in another one.
    if (!sorted || sorted.unknown.some((file) => file.endsWith('/'))) return undefined;
    return gitFiles(sorted);
  } catch {
    return undefined;
  }
}

/**
 * What Git answers. It writes into a file: at a pipe it would stand whenever nobody reads, and whoever asks has other
 * things to do meanwhile.
 * @throws when Git is not there or fails.
 */
async function answerOf(cwd: string, words: readonly string[]): Promise<Buffer> {
  const folder = mkdtempSync(join(tmpdir(), 'warta-git-'));
  const path = join(folder, 'answer');
  try {
    const file = openSync(path, 'w');
    const git = spawn('git', words, { cwd, stdio: ['ignore', file, 'ignore'] });
    closeSync(file);
    const [code] = (await once(git, 'exit')) as [number | null];
    if (code !== 0) throw new Error(`git ended with ${String(code)}.`);
    return readFileSync(path);
  } finally {
    rmSync(folder, { recursive: true, maxRetries: 3 });
  }
}

/** Files by Git's list, but for those that do not lie there as it has them. */
function gitFiles({ listing, unlike, unknown }: SortedAnswer): GitFiles {
  let blobs: Map<string, string> | undefined;
  return {
    listing,
    others: [...new Set([...unlike, ...unknown])].sort(),
    get blobs() {
      if (blobs) return blobs;
      blobs = idsIn(listing);
      for (const file of unlike) blobs.delete(file);
      return blobs;
    },
  };
}
