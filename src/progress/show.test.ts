import { describe, expect, test } from 'vitest';
import { aTerminal } from '#src/testing/a-terminal.ts';
import { progressOn } from './show.ts';

/** What an output is written when a stage is half done after twenty seconds. */
function written(isTTY: boolean, env: Readonly<Record<string, string>>): string {
  const { terminal, written: texts } = aTerminal({ isTTY });
  let time = 0;
  const progress = progressOn(terminal, env, () => time)('en');
  time = 20_000;
  progress.tell('pages', 500, 1000);
  return texts.join('');
}

describe('progressOn', () => {
  test('draws a bar on a terminal', () => {
    expect(written(true, { TERM: 'xterm' })).toContain('━');
  });

  test.each([
    ['where the output is no terminal', false, {}],
    ['in CI', true, { CI: 'true' }],
    ['on a terminal that cannot move its cursor', true, { TERM: 'dumb' }],
  ])('says plain lines %s', (_, isTTY, env) => {
    expect(written(isTTY, env)).toBe('Pages: 50%, 500 of 1,000, 25 a second, 00:20 left\n');
  });
});
