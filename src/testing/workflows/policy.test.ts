import { describe, expect, test } from 'vitest';
import { FOLDER, stepsIn, textOf, workflowIn, WORKFLOWS } from './workflow.ts';

/** What a workflow does that none of ours may do. */
function breachesIn(text: string): readonly string[] {
  const workflow = workflowIn(text);
  const { on, permissions, concurrency, jobs } = workflow;
  const breaches: string[] = [];
  const pinned = /^\.\/|^[\w.-]+\/[\w./-]+@[0-9a-f]{40}$/;
  const used = [...Object.values(jobs), ...stepsIn(workflow)].flatMap(({ uses = [] }) => uses);
  for (const uses of used) {
    if (!pinned.test(uses)) breaches.push(`${uses} is not pinned to a commit`);
    else if (!uses.startsWith('./') && !new RegExp(`${uses} # v\\d+\\.\\d+\\.\\d+\\n`).test(text)) {
      breaches.push(`${uses} does not say its version`);
    }
  }
  if (JSON.stringify(permissions) !== '{}') breaches.push('it has permissions by default');
  for (const [name, job] of Object.entries(jobs)) {
    if (job.permissions === undefined) breaches.push(`${name} does not say its permissions`);
    if (job.uses === undefined && job['timeout-minutes'] === undefined) {
      breaches.push(`${name} may run for hours`);
    }
  }
  for (const { uses = '', run = '', with: inputs } of stepsIn(workflow)) {
    if (uses.startsWith('actions/checkout@') && inputs?.['persist-credentials'] !== false) {
      breaches.push('its checkout leaves credentials');
    }
    if (run.includes('${{')) breaches.push(`it pastes an expression into a script: ${run}`);
  }
  const deploys = Object.values(jobs).some(({ uses }) => uses === `./${FOLDER}/deploy.yml`);
  const queue = { group: 'publish', 'cancel-in-progress': false, queue: 'max' };
  if (deploys && JSON.stringify(concurrency) !== JSON.stringify(queue)) {
    breaches.push('its deploys may interleave');
  }
  const isCalled = typeof on === 'object' && 'workflow_call' in on;
  if (!isCalled && concurrency === undefined) breaches.push('it says nothing on concurrency');
  if (/pull_request_target|workflow_run/.test(JSON.stringify(on))) {
    breaches.push('it runs for strangers with our permissions');
  }
  return breaches;
}

describe('the policy of our workflows', () => {
  test.each(WORKFLOWS)('is kept by %s', (file) => {
    expect(breachesIn(textOf(file))).toEqual([]);
  });

  test.each([
    ['publish.yml', 'permissions: {}', 'permissions: write-all', 'permissions by default'],
    ['publish.yml', 'queue: max', 'queue: single', 'may interleave'],
    ['publish.yml', 'group: publish', 'group: other', 'may interleave'],
    ['check.yml', /@[0-9a-f]{40} # v7\.0\.1/, '@v7', 'is not pinned'],
    ['check.yml', / # v7\.0\.1/, '', 'does not say its version'],
    ['check.yml', 'timeout-minutes: 60', 'continue-on-error: true', 'may run for hours'],
    ['check.yml', 'persist-credentials: false', 'clean: true', 'leaves credentials'],
    ['check.yml', 'bash .ci/run', 'echo ${{ github.head_ref }}', 'pastes an expression'],
    ['pull-request.yml', 'on: pull_request', 'on: pull_request_target', 'for strangers'],
    ['pull-request.yml', /\nconcurrency:\n.*\n.*\n/, '', 'nothing on concurrency'],
  ])('would not be kept by %s with %s turned into "%s"', (name, right, wrong, breach) => {
    const text = textOf(name);
    const changed = text.replace(right, wrong);
    expect(changed).not.toBe(text);
    expect(breachesIn(changed).join('\n')).toContain(breach);
  });
});
