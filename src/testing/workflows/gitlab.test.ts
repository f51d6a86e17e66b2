import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';

interface Pipeline {
  readonly '.publish': { readonly resource_group: string; readonly script: readonly string[] };
}
const { '.publish': publish } = parse(readFileSync('docs/gitlab-ci.yml', 'utf8')) as Pipeline;

/** In place of npm: says which commit it was run in and what it was told, and answers as a build does. */
const NPM = `#!/bin/sh
echo "$(git log -1 --format=%s): $*" >> "$SAID"
case $* in *--result*) echo "changed=$CHANGED" > build.env ;; esac
`;

function git(root: string, ...words: readonly string[]): string {
  const author = ['-c', 'user.name=Uji', '-c', 'user.email=uji@contoh.test'];
  return execFileSync('git', ['-C', root, ...author, ...words], { encoding: 'utf8' }).trim();
}

let origin: string;
let good: string;
let bad: string;
beforeAll(() => {
  origin = mkdtempSync(join(tmpdir(), 'warta-origin-'));
  git(origin, 'init', '--quiet', '--initial-branch', 'main');
  git(origin, 'config', 'uploadpack.allowAnySHA1InWant', 'true');
  const commit = (subject: string) => {
    git(origin, 'commit', '--quiet', '--allow-empty', '--message', subject);
    return git(origin, 'rev-parse', 'HEAD');
  };
  [good, bad] = [commit('good'), commit('bad')];
});

/** Runs the script of a deploy in a fresh clone, with what an earlier one left in the cache, and gives what it did. */
function deploy(commit: string, source: string, online = '', env: Record<string, string> = {}) {
  const root = mkdtempSync(join(tmpdir(), 'warta-gitlab-'));
  const said = join(root, 'said');
  git(root, 'init', '--quiet');
  git(root, 'fetch', '--quiet', '--depth', '1', `file://${origin}`, commit);
  git(root, 'checkout', '--quiet', 'FETCH_HEAD');
  git(root, 'remote', 'add', 'origin', `file://${origin}`);
  mkdirSync(join(root, '.warta'));
  if (online !== '') writeFileSync(join(root, '.warta/online'), `${online}\n`);
  writeFileSync(join(root, 'npm'), NPM, { mode: 0o755 });
  const ours = { PATH: `${root}:${process.env['PATH'] ?? ''}`, SAID: said, CHANGED: 'true' };
  const gitlab = {
    CI_COMMIT_SHA: commit,
    CI_DEFAULT_BRANCH: 'main',
    CI_PIPELINE_SOURCE: source,
    WARTA_DEPLOY_TO: 's3',
  };
  const options = { cwd: root, encoding: 'utf8', env: { ...ours, ...gitlab, ...env } } as const;
  const script = publish.script.join('\n');
  const { status, stderr } = spawnSync(
    'bash',
    ['--norc', '-eo', 'pipefail', '-c', script],
    options,
  );
  expect([status, stderr]).toEqual([0, '']);
  const left = spawnSync('cat', [join(root, '.warta/online')], { encoding: 'utf8' }).stdout.trim();
  return { said: readFileSync(said, 'utf8').trim().split('\n'), online: left };
}

describe('a deploy of docs/gitlab-ci.yml', () => {
  const due = { IF_DUE: '--if-due' };

  test('waits for others', () => {
    expect(publish.resource_group).toBe('publish');
  });

  test('builds, verifies, deploys, and leaves word of what is online', () => {
    expect(deploy(bad, 'push')).toEqual({
      said: [
        'bad: ci',
        'bad: run build -- --result build.env',
        'bad: run build -- --verify',
        'bad: run deploy -- --to s3 --purge --ping',
      ],
      online: `${bad} ${bad}`,
    });
  });

  test('goes back to the commit whose deploy is run again', () => {
    const { said, online } = deploy(good, 'push', `${bad} ${bad}`);
    expect(said.at(-1)).toBe('good: run deploy -- --to s3 --purge --ping');
    expect(online).toBe(`${bad} ${good}`);
  });

  test('keeps to that commit on a schedule, until there is a newer one', () => {
    const held = deploy(bad, 'schedule', `${bad} ${good}`, due);
    expect(held.said.at(-1)).toBe('good: run deploy -- --to s3 --purge --ping');
    expect(held.online).toBe(`${bad} ${good}`);
    const moved = deploy(bad, 'schedule', `${good} ${good}`, due);
    expect(moved.said.at(-1)).toContain('bad: run deploy');
    expect(moved.online).toBe(`${bad} ${bad}`);
  });

  test('does nothing on a schedule when nothing is due', () => {
    const idle = deploy(bad, 'schedule', `${bad} ${bad}`, { ...due, CHANGED: 'false' });
    expect(idle.said).toEqual(['bad: ci', 'bad: run build -- --result build.env --if-due']);
  });

  test('deploys nowhere when nobody said where', () => {
    expect(deploy(bad, 'push', '', { WARTA_DEPLOY_TO: '' }).said.join()).not.toContain('deploy');
  });
});
