import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { stepsIn, textOf, workflowIn, type Step } from './workflow.ts';

type Surroundings = Readonly<Record<string, string>>;

/**
 * Runs the script of a step as GitHub does, with an answer of GitHub's API where it asks for one and npm in name alone.
 * Gives its outputs, among them what npm was told. Throws with what the script said when it fails.
 */
function outputsOf(file: string, id: string, env: Surroundings, answer = ''): string {
  const script = stepsIn(workflowIn(textOf(file))).find((step) => step.id === id)?.run ?? 'false';
  const folder = mkdtempSync(join(tmpdir(), 'warta-step-'));
  const output = join(folder, 'output');
  writeFileSync(join(folder, 'gh'), `#!/bin/sh\necho '${answer}'\n`, { mode: 0o755 });
  const npm = `#!/bin/sh\necho "$* ($AWS_REGION)" >> "$GITHUB_OUTPUT"\n`;
  writeFileSync(join(folder, 'npm'), npm, { mode: 0o755 });
  const path = `${folder}:${process.env['PATH'] ?? ''}`;
  const own = { PATH: path, GITHUB_OUTPUT: output, GITHUB_STEP_SUMMARY: output };
  const options = { env: { ...own, ...env }, encoding: 'utf8' } as const;
  const { status, stdout, stderr } = spawnSync('bash', ['--norc', '-ec', script], options);
  if (status !== 0) throw new Error(stdout + stderr);
  return readFileSync(output, 'utf8');
}

const MAIN = 'refs/heads/main';
const kept = (newest: string, online: string) => `warta-site-17-1-${newest}-${online}`;

describe('deploy.yml', () => {
  const run = { GITHUB_REF: MAIN, GITHUB_SHA: 'bbb', ASKED: '', ONLINE: '' };
  const schedule = { ...run, GITHUB_EVENT_NAME: 'schedule' };
  const push = { ...run, GITHUB_EVENT_NAME: 'push' };

  test.each<[string, Surroundings, string, string]>([
    ['the newest commit at the first run', schedule, MAIN, ''],
    [
      'the newest commit after a merge, whatever was online',
      { ...push, ONLINE: kept('bbb', 'aaa') },
      MAIN,
      '',
    ],
    [
      'the commit that is online, at its hour, where a rollback chose it',
      { ...schedule, ONLINE: kept('bbb', 'aaa') },
      'aaa',
      'bbb',
    ],
    [
      'the newest commit, at its hour, where there was a merge since',
      { ...schedule, ONLINE: kept('aaa', 'aaa') },
      MAIN,
      '',
    ],
    [
      'the commit that was asked for',
      { ...run, GITHUB_EVENT_NAME: 'workflow_dispatch', ASKED: 'aaa', ONLINE: kept('bbb', 'bbb') },
      'aaa',
      'bbb',
    ],
  ])('chooses %s', (_, env, commit, newest) => {
    expect(outputsOf('deploy.yml', 'choose', env)).toBe(`commit=${commit}\nnewest=${newest}\n`);
  });

  test('names what it keeps so that the next run can tell', () => {
    const head = execFileSync('git', ['rev-parse', 'HEAD'], { encoding: 'utf8' }).trim();
    const env = { GITHUB_RUN_ID: '17', GITHUB_RUN_ATTEMPT: '1' };
    const named = (newest: string) =>
      `commit=${head}\nkey=${kept(newest, head)}\nbuilt=${kept(newest, head)}\n`;
    expect(outputsOf('deploy.yml', 'name', env)).toBe(named(head));
    expect(outputsOf('deploy.yml', 'name', { ...env, NEWEST: 'bbb' })).toBe(named('bbb'));
  });

  test('keeps as online only what GitHub Pages has taken', () => {
    const env = { GITHUB_RUN_ID: '17', GITHUB_RUN_ATTEMPT: '1', FOLLOWS: 'true' };
    expect(outputsOf('deploy.yml', 'name', env)).toContain('\nbuilt=warta-built-17-1-');
    const { site, pages } = workflowIn(textOf('deploy.yml')).jobs;
    const keysOf = (steps: readonly Step[] = []) =>
      steps
        .filter(({ uses = '' }) => uses.startsWith('actions/cache/save'))
        .map((step) => step.with?.['key']);
    expect(keysOf(site?.steps)).toEqual(['${{ steps.name.outputs.built }}']);
    expect(keysOf(pages?.steps)).toEqual(['${{ needs.site.outputs.key }}']);
    const order = pages?.steps?.map(({ uses = '' }) => uses.replace(/@.*/, ''));
    expect(order).toEqual(['actions/deploy-pages', 'actions/cache/restore', 'actions/cache/save']);
  });

  test('says what to set when nobody said where the paper goes', () => {
    const decide = (to: string) =>
      outputsOf('deploy.yml', 'decide', { NEEDED: 'true', DEPLOY_TO: to });
    expect(decide('s3')).toBe('needed=true\n');
    expect(decide('')).toMatch(/^needed=true\n### [\s\S]*WARTA_DEPLOY_TO/);
  });
});

describe('the deploy of deploy.yml', () => {
  const none = { DEPLOY_RUN: '', AWS_REGION: '' };
  const deploy = (env: Surroundings) => outputsOf('deploy.yml', 'deploy', { ...none, ...env });

  test('hands the settings on to the program', () => {
    expect(deploy({ DEPLOY_TO: 's3', AWS_REGION: 'auto' })).toBe(
      'run deploy -- --to s3 --purge --ping (auto)\n',
    );
  });

  test('runs the command of a host that has one, and prepares a folder for GitHub Pages', () => {
    const run = 'npx wrangler pages deploy dist';
    expect(deploy({ DEPLOY_TO: 'cloudflare', DEPLOY_RUN: run })).toContain(
      `--to cloudflare --run ${run} --purge --ping`,
    );
    expect(deploy({ DEPLOY_TO: 'github-pages' })).toContain('--into dist.github-pages (');
  });
});

describe('rollback.yml', () => {
  const id = 'a'.repeat(40);
  const find = (commit: string, answer: string) =>
    outputsOf('rollback.yml', 'find', { COMMIT: commit, GITHUB_SHA: 'bbb' }, answer);

  test('finds a commit of the main branch by its short id', () => {
    expect(find('aaaaaaa', `ahead ${id}`)).toBe(`id=${id}\n`);
    expect(find(id, `identical ${id}`)).toBe(`id=${id}\n`);
  });

  test('refuses a commit that was not merged, and what is no commit', () => {
    expect(() => find(id, `diverged ${id}`)).toThrow(/^::error::.*not part of the main branch/);
    expect(() => find('main...x; id', `ahead ${id}`)).toThrow(/^::error::.*no id of a commit/);
  });
});

describe('full-build.yml', () => {
  test('numbers the shares', () => {
    const told = outputsOf('full-build.yml', 'plan', { SHARES: '3' });
    expect(told).toMatch(/^now=\d{10}\nshares=\[1,2,3\]\n$/);
  });
});
