import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { servedFolder } from '#src/testing/served-folder.ts';

const SCRIPT = join(import.meta.dirname, 'serve.ts');
const START = join(import.meta.dirname, 'start.ts');

function preview(...flags: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [SCRIPT, ...flags], {
    encoding: 'utf8',
    timeout: 15_000,
  });
  return { status, stdout, stderr };
}

test('npm start refuses a port that is none before it makes the paper', () => {
  const flags = { encoding: 'utf8', timeout: 15_000 } as const;
  const { stdout, stderr } = spawnSync(process.execPath, [START, '--port', 'x'], flags);
  expect([stdout, stderr]).toEqual(['', expect.stringMatching(/^A port is .+\n$/)]);
});

describe('npm run preview', () => {
  test('says how to make a site that is not there', () => {
    const root = join(tmpdir(), 'warta-no-such-paper');
    expect(preview('--root', root)).toEqual({
      status: 1,
      stdout: '',
      stderr: `There is no site in ${join(root, 'dist')} yet. Make it first: npm run build\n`,
    });
  });

  test('says which port is taken, in one line', async () => {
    const site = await servedFolder({ 'index.html': 'a' });
    const { port } = new URL(site.url);
    const { status, stderr } = preview('--root', site.base, '--port', port);
    expect([status, stderr]).toEqual([1, expect.stringMatching(`^Port ${port} is taken: .+\n$`)]);
    await site.close();
  });

  test('refuses flags and ports that are none, in one line', () => {
    expect(preview('--folder', tmpdir(), '--port', 'x').stderr).toMatch(/^A port is .+\n$/);
    expect(preview('--prot', '1').stderr).toMatch(/^Unknown option '--prot'.*\n$/);
  });

  test('explains its flags', () => {
    const { status, stdout } = preview('--help');
    expect([status, stdout]).toEqual([0, expect.stringContaining('--folder <folder>')]);
  });
});
