import type { GitFiles } from './git-files.ts';
import { differing, pathOf, type GitListing } from './git-listing.ts';

const HIDDEN = /^content\/(?:.*\/)?\./s;

/**
 * Does Git vouch for every source? What is hidden in `content/` is none: the desk does not look at it.
 */
export function isVouchedFor(git: GitFiles | undefined): git is GitFiles {
  return git?.others.every((file) => HIDDEN.test(file)) ?? false;
}

/**
 * Files that came since `before`, and since entries were `added` to it, with their entries; undefined when anything else
 * happened: a file was changed, renamed or removed. Git gives files in one order always, so both are read side by side.
 */
export function addedSince(
  before: GitListing,
  added: ReadonlySet<string>,
  { listing }: GitFiles,
): ReadonlyMap<string, string> | undefined {
  const [then, now] = differing(before, listing);
  const fresh = new Map<string, string>();
  let at = 0;
  let known = 0;
  for (const entry of now) {
    if (entry === then[at]) at += 1;
    else if (added.has(entry)) known += 1;
    else fresh.set(pathOf(entry), entry);
  }
  return at === then.length && known === added.size ? fresh : undefined;
}
