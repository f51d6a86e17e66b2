import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { textOf, WORKFLOWS } from './workflow.ts';

const { scripts } = z
  .object({ scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync('package.json', 'utf8')));

const texts = [...WORKFLOWS.map(textOf), readFileSync('docs/gitlab-ci.yml', 'utf8')].join('\n');

/** Flags that CI gives to each command: `npm run build -- --if-due` uses `--if-due` of `build`. */
const used = Map.groupBy(
  texts.matchAll(/npm run (?:--silent )?([\w:]+) -- (.*)/g),
  ([, command = '']) => command,
);

test.each([...used.keys()])('CI gives npm run %s only flags that it has', (command) => {
  const script = (scripts[command] ?? 'node there-is-no-such-script').split(' ').slice(1);
  const help = execFileSync(process.execPath, [...script, '--help'], { encoding: 'utf8' });
  const flags = (used.get(command) ?? []).flatMap(([, , rest = '']) => rest.match(/--[a-z-]+/g));
  expect(flags.filter((flag) => flag === null || !help.includes(flag))).toEqual([]);
});
