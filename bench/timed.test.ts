import { describe, expect, test } from 'vitest';
import { timed } from './timed.ts';

const here = { cwd: '.' };

describe('timed', () => {
  test('hands on what the command says, apart from its own accounts', async () => {
    const { stdout, seconds, cpuSeconds } = await timed(['printf', '%s', 'a "b" $c'], here);
    expect(stdout).toBe('a "b" $c');
    expect(seconds).toBeGreaterThan(0);
    expect(cpuSeconds).toBeGreaterThanOrEqual(0);
  });

  test('counts the processes that a command waits for', async () => {
    const busy =
      'const end = process.cpuUsage().user + 2e5; while (process.cpuUsage().user < end);';
    const { cpuSeconds } = await timed(['sh', '-c', `${process.execPath} -e '${busy}'; :`], here);
    expect(cpuSeconds).toBeGreaterThanOrEqual(0.2);
  });

  test('fails with the command’s complaint', async () => {
    const failing = timed(['sh', '-c', 'echo This went wrong. >&2; exit 3'], here);
    await expect(failing).rejects.toThrow(/status 3\.\nThis went wrong\./);
  });
});
