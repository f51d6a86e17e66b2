import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { idsIn, sortedAnswer, type GitListing, type SortedAnswer } from './git-listing.ts';

const run = promisify(execFile);

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
  const options = { cwd: root, maxBuffer: 2 ** 30, encoding: 'buffer' } as const;
  try {
    // One question: three processes that each read Git's index take twice the time of a processor.
    const sorted = sortedAnswer((await run('git', words, options)).stdout);
    // Git does not look into a repository that lies in another one.
    if (!sorted || sorted.unknown.some((file) => file.endsWith('/'))) return undefined;
    return gitFiles(sorted);
  } catch {
    return undefined;
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
