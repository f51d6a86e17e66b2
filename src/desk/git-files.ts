import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { idsIn, unreliableIn, type GitListing } from './git-listing.ts';

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
 * times, as we would, but it knows files by their bytes: its ids mean the same on every machine and after every clone.
 */
export async function gitFilesIn(
  root: string,
  folders: readonly string[],
): Promise<GitFiles | undefined> {
  const git = async (...words: string[]): Promise<Buffer> => {
    const options = { cwd: root, maxBuffer: 2 ** 30, encoding: 'buffer' } as const;
    return (await run('git', [...words, '-z', '--', ...folders], options)).stdout;
  };
  const names = async (...words: string[]): Promise<readonly string[]> =>
    (await git(...words)).toString('utf8').split('\0').slice(0, -1);
  try {
    const [listing, changed, unknown] = await Promise.all([
      git('ls-files', '--stage', '-v'),
      names('diff-files', '--name-only', '--relative'),
      names('ls-files', '--others'),
    ]);
    const unreliable = unreliableIn(listing);
    // Git does not look into a repository that lies in another one.
    if (!unreliable || unknown.some((file) => file.endsWith('/'))) return undefined;
    return gitFiles(listing, [...unreliable, ...changed], unknown);
  } catch {
    return undefined;
  }
}

/** Files by Git's list, but for those that do not lie there as it has them. */
function gitFiles(
  listing: GitListing,
  unlike: readonly string[],
  unknown: readonly string[],
): GitFiles {
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
