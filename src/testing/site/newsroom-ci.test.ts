import { execFileSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { aPaper, PROGRAM_ROOT, siteOf } from './build-in-child.ts';

// What docs/ci.md promises of CI, where every run starts from a fresh clone and what the last run kept.

const KEPT = ['dist', 'dist.ledger', '.warta'];

let repository: string;
beforeAll(() => {
  repository = aPaper('whole');
  git('init', '--quiet', '--initial-branch', 'main');
  commitAll();
});

function git(...words: readonly string[]): void {
  const author = ['-c', 'user.name=Uji', '-c', 'user.email=uji@contoh.test'];
  execFileSync('git', ['-C', repository, ...author, ...words], { stdio: 'pipe' });
}

function commitAll(): void {
  git('add', '--', 'content', 'public', 'site.config.ts');
  git('commit', '--quiet', '--message', 'Terbit');
}

/** A run of CI: the newest commit alone, and with it what an earlier run kept. */
function aRun(before?: string): string {
  const root = mkdtempSync(join(tmpdir(), 'warta-ci-'));
  const url = `file://${repository}`;
  execFileSync('git', ['clone', '--quiet', '--depth', '1', url, root], { stdio: 'pipe' });
  for (const name of before === undefined ? [] : KEPT) {
    const copy = { recursive: true, preserveTimestamps: true };
    cpSync(join(before ?? '', name), join(root, name), copy);
  }
  return root;
}

/** Builds as the workflow does, and gives what it told the workflow. */
function build(root: string, now: string, ...flags: readonly string[]): string {
  const result = join(root, '.warta-result');
  execFileSync(
    process.execPath,
    ['scripts/run.js', 'build', '--root', root, '--quiet', '--result', result, ...flags],
    { cwd: PROGRAM_ROOT, env: { ...process.env, WARTA_NOW: now }, stdio: 'pipe' },
  );
  return readFileSync(result, 'utf8');
}

test('a scheduled run has something to deploy only when an hour has come or the paper has changed', () => {
  const evening = '2029-12-31 22:00';
  const first = aRun();
  expect(build(first, evening, '--if-due')).toBe('changed=true\n');

  const idle = aRun(first);
  expect(build(idle, '2029-12-31 23:59', '--if-due')).toBe('changed=false\n');

  const due = aRun(idle);
  expect(build(due, '2030-01-01 00:00', '--if-due')).toBe('changed=true\n');
  expect(siteOf(due).size).toBeGreaterThan(siteOf(idle).size);

  appendFileSync(join(repository, 'content/pages/redaksi.md'), '\nSatu baris lagi.\n');
  commitAll();
  expect(build(aRun(due), '2030-01-01 00:00', '--if-due')).toBe('changed=true\n');
});

test('a build that finds nothing to do says so', () => {
  const first = aRun();
  build(first, '2026-11-24 09:00');
  expect(build(aRun(first), '2026-11-24 09:00')).toBe('changed=false\n');
});
