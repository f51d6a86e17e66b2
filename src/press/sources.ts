import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Ground } from './fingerprint.ts';

/** Folders that a paper is made from. */
const SOURCES = ['content', 'public'];

/**
 * All that a paper is made from, as one text: the ground (templates and settings) and the state of its folders. They are
 * not read: it is the ids that Git gives to the folders where nothing is uncommitted (a fresh clone in CI has no times
 * worth trusting), else every file's times, size and inode.
 */
export function sourcesOf(root: string, ground: Ground): string {
  return `${ground} ${gitTrees(root) ?? timesOf(root)}`;
}

function gitTrees(root: string): string | undefined {
  const git = (...words: string[]): string =>
    execFileSync('git', ['-C', root, ...words], { encoding: 'utf8', stdio: 'pipe' }).trim();
  const there = SOURCES.filter((name) => existsSync(join(root, name)));
  try {
    // Ignored files are read all the same, so they count as changes.
    if (git('status', '--porcelain', '--ignored', '-uall', '--', ...there) !== '') return undefined;
    return git('rev-parse', ...there.map((name) => `HEAD:./${name}`)).replaceAll('\n', ' ');
  } catch {
    return undefined;
  }
}

function timesOf(root: string): string {
  const hash = createHash('sha256');
  for (const name of SOURCES) {
    if (!existsSync(join(root, name))) continue;
    for (const inner of readdirSync(join(root, name), {
      recursive: true,
      encoding: 'utf8',
    }).sort()) {
      const file = join(name, inner);
      const facts = statSync(join(root, file), { throwIfNoEntry: false });
      if (!facts) continue;
      const { mtimeMs, ctimeMs, size, ino } = facts;
      hash.update([file, mtimeMs, ctimeMs, size, ino, ''].join('\0'));
    }
  }
  return hash.digest('base64url');
}
