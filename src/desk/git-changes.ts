import type { GitFiles } from './git-files.ts';

/** A source as one line: the id of its bytes and its path. No path holds a NUL. */
const lineOf = (file: string, id: string): string => `${id} ${file}\0`;

/**
 * Does Git vouch for every source? What is hidden in `content/` is none: the desk does not look at it.
 */
export function isVouchedFor(git: GitFiles | undefined): git is GitFiles {
  return git?.others.every((file) => HIDDEN.test(file)) ?? false;
}

/** All sources as one text. */
export function sourceText(git: GitFiles): string {
  let text = '';
  for (const [file, id] of git.blobs) text += lineOf(file, id);
  return text;
}

const HIDDEN = /^content\/(?:.*\/)?\./s;

/**
 * Files that came since `text` was taken, and since files were `added` to it, as lines; undefined when anything else
 * happened: a file was changed, renamed or removed. Git gives files in one order always, so both are read side by side.
 */
export function addedSince(
  text: string,
  added: ReadonlySet<string>,
  git: GitFiles,
): ReadonlyMap<string, string> | undefined {
  const fresh = new Map<string, string>();
  let at = 0;
  let known = 0;
  for (const [file, id] of git.blobs) {
    const line = lineOf(file, id);
    if (text.startsWith(line, at)) at += line.length;
    else if (added.has(line)) known += 1;
    else fresh.set(file, line);
  }
  return at === text.length && known === added.size ? fresh : undefined;
}
