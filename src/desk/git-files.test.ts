import { execFileSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, test, vi } from 'vitest';
import { aContentFolder, anArticleText, contentOf, write } from '#src/testing/a-content-folder.ts';
import { scanBody } from '#src/markdown/scan.ts';
import { gitFilesIn, SOURCE_FOLDERS } from './git-files.ts';
import { signaturesIn, TICK } from './signature.ts';

const ARTICLE = 'content/articles/2026/11/satu.md';

function git(root: string, ...words: string[]): string {
  const identity = ['-c', 'user.name=Redaksi', '-c', 'user.email=redaksi@example.com'];
  return execFileSync('git', ['-C', root, ...identity, ...words], {
    encoding: 'utf8',
    stdio: 'pipe',
  });
}

/** A paper whose content is committed. */
function aRepository(): string {
  const root = aContentFolder({ 'articles/2026/11/satu.md': anArticleText() });
  git(root, 'init', '--quiet');
  git(root, 'add', '.');
  git(root, 'commit', '--quiet', '-m', 'content: first');
  return root;
}

const filesIn = (root: string) => gitFilesIn(root, SOURCE_FOLDERS);
const stateNow = async (root: string) =>
  signaturesIn(root, await filesIn(root)).stateOf(SOURCE_FOLDERS);
/** The state when no file can change any more without a new time. */
const stateOf = async (root: string) => {
  await setTimeout(TICK);
  return stateNow(root);
};

describe('gitFilesIn', () => {
  test('tells files that lie there as they are in Git from all others', async () => {
    const root = aRepository();
    const id = git(root, 'rev-parse', `HEAD:${ARTICLE}`).trim();
    expect((await filesIn(root))?.blobs.get(ARTICLE)).toBe(id);
    expect((await filesIn(root))?.others).toEqual([]);
    write(root, 'articles/2026/11/satu.md', anArticleText({ title: 'Judul lain' }));
    write(root, 'articles/2026/11/dua.md', anArticleText());
    const now = await filesIn(root);
    expect(now?.others).toEqual(['content/articles/2026/11/dua.md', ARTICLE]);
    expect(now?.blobs.has(ARTICLE)).toBe(false);
  });

  test('leaves nothing in the folder for what is temporary, where Git fails neither', async () => {
    const [root, temporary] = [aRepository(), mkdtempSync(join(tmpdir(), 'warta-temporary-'))];
    vi.stubEnv('TMPDIR', temporary);
    expect(await filesIn(root)).toBeDefined();
    expect(await filesIn(temporary)).toBeUndefined();
    vi.unstubAllEnvs();
    expect(readdirSync(temporary)).toEqual([]);
  });

  test('has the same list whatever lies there, and names what is gone', async () => {
    const root = aRepository();
    const before = await filesIn(root);
    rmSync(join(root, ARTICLE));
    write(root, 'home.md', '');
    const now = await filesIn(root);
    expect(now?.others).toEqual([ARTICLE, 'content/home.md']);
    expect(now?.listing).toEqual(before?.listing);
    expect(String(now?.listing)).toContain(`0\t${ARTICLE}\0`);
  });

  test('does not believe a file that Git was told not to look at', async () => {
    const root = aRepository();
    git(root, 'update-index', '--assume-unchanged', ARTICLE);
    const before = await filesIn(root);
    expect(before?.others).toEqual([ARTICLE]);
    rmSync(join(root, ARTICLE));
    expect(await filesIn(root)).toEqual(before);
  });

  test('knows nothing outside a repository and with one inside another', async () => {
    expect(await filesIn(aContentFolder({}))).toBeUndefined();
    const root = aRepository();
    const inner = join(root, 'content/media/arsip');
    mkdirSync(inner, { recursive: true });
    git(inner, 'init', '--quiet');
    writeFileSync(join(inner, 'a.txt'), 'a');
    git(inner, 'add', '.');
    git(inner, 'commit', '--quiet', '-m', 'one');
    expect(await filesIn(root)).toBeUndefined();
  });
});

describe('stateOf', () => {
  test('is the same in every clone, and another one after any change', async () => {
    const root = aRepository();
    const clone = join(mkdtempSync(join(tmpdir(), 'warta-clone-')), 'paper');
    git(root, 'clone', '--quiet', root, clone);
    const before = await stateOf(root);
    expect(await stateOf(clone)).toBe(before);
    writeFileSync(join(clone, 'content/.gitignore'), '*.txt\n');
    const ignoring = await stateOf(clone);
    expect(ignoring).not.toBe(before);
    writeFileSync(join(clone, 'content/catatan.txt'), 'x');
    expect(await stateOf(clone)).not.toBe(ignoring);
    rmSync(join(clone, ARTICLE));
    expect(await stateOf(clone)).not.toBe(ignoring);
  });

  test('is never the same twice while a file may change again without a new time', async () => {
    const root = aRepository();
    const path = join(root, 'content/catatan.txt');
    const states = await Promise.all(
      [1, 2].map(() => {
        writeFileSync(path, 'x');
        const now = Date.now() / 1000 + 60;
        utimesSync(path, now, now);
        return stateNow(root);
      }),
    );
    expect(states[0]).not.toBe(states[1]);
  });

  test.each(['inside', 'outside'])(
    'sees what lies behind a link, %s a repository',
    async (where) => {
      const root = where === 'inside' ? aRepository() : aContentFolder({});
      const elsewhere = mkdtempSync(join(tmpdir(), 'warta-elsewhere-'));
      mkdirSync(join(root, 'public'));
      symlinkSync(elsewhere, join(root, 'public/unduhan'));
      if (where === 'inside') git(root, 'add', '.');
      const before = await stateOf(root);
      expect(await stateOf(root)).toBe(before);
      writeFileSync(join(elsewhere, 'a.pdf'), 'a');
      expect(await stateOf(root)).not.toBe(before);
    },
  );

  test('sees changes outside a repository, too', async () => {
    const root = aContentFolder({ 'articles/2026/11/satu.md': anArticleText() });
    const before = await stateOf(root);
    expect(await stateOf(root)).toBe(before);
    write(root, 'articles/2026/11/dua.md', anArticleText());
    expect(await stateOf(root)).not.toBe(before);
  });
});

test('a fresh clone with the index of another reads no file again', async () => {
  const root = aRepository();
  const read: string[] = [];
  const readIn = async (paper: string) =>
    contentOf(paper, {
      signatures: signaturesIn(paper, await filesIn(paper)),
      scanBody: (markdown, line) => {
        read.push(markdown);
        return scanBody(markdown, line);
      },
    });
  const before = await readIn(root);
  expect(read.length).toBeGreaterThan(0);
  read.length = 0;
  const clone = join(mkdtempSync(join(tmpdir(), 'warta-clone-')), 'paper');
  git(root, 'clone', '--quiet', root, clone);
  cpSync(join(root, '.warta'), join(clone, '.warta'), { recursive: true });
  expect(await readIn(clone)).toEqual(before);
  expect(read).toEqual([]);
});
