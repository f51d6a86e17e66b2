import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ChangesFile } from '#src/press/deploy/changes-file.ts';
import { openBucket } from '#src/press/deploy/s3/bucket.ts';
import { aBucket } from '../a-bucket.ts';
import { aPaper, buildWell, PROGRAM_ROOT, siteOf } from './build-in-child.ts';

const root = aPaper('whole');
let server: Awaited<ReturnType<typeof aBucket>>;
beforeAll(async () => {
  server = await aBucket();
});
afterAll(() => server.close());

/** Runs the deploy command as a user would. */
async function deploy(): Promise<ChangesFile> {
  const { endpoint, bucket } = server.settings;
  const child = spawn(
    process.execPath,
    [
      'scripts/run.js',
      'deploy',
      '--root',
      root,
      '--to',
      's3',
      '--endpoint',
      endpoint,
      '--bucket',
      bucket,
    ],
    {
      cwd: PROGRAM_ROOT,
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, AWS_ACCESS_KEY_ID: 'S3RVER', AWS_SECRET_ACCESS_KEY: 'S3RVER' },
    },
  );
  const [code] = (await once(child, 'exit')) as [number | null];
  expect(code).toBe(0);
  return JSON.parse(readFileSync(join(root, '.warta/changes.json'), 'utf8')) as ChangesFile;
}

const filesOf = (list: ChangesFile['added']) => list.map(({ file }) => file).sort();

/** Files that are in one state of the site and are not the same in the other. */
function differing(a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): string[] {
  return [...a].flatMap(([file, text]) => (b.get(file) === text ? [] : [file])).sort();
}

describe('npm run deploy -- --to s3', () => {
  test('brings what a build changed to a bucket, and nothing else', async () => {
    buildWell(root);
    const first = siteOf(root);
    const all = await deploy();
    const served = [...first.keys()].filter((file) => !file.startsWith('_')).sort();
    expect(filesOf(all.added)).toEqual(expect.arrayContaining(served));

    const article = join(root, 'content/articles/2026/11/dermaga-baru-dibuka.md');
    writeFileSync(
      article,
      readFileSync(article, 'utf8').replace(/^title: .*$/m, 'title: Dermaga lama ditutup hari ini'),
    );
    rmSync(join(root, 'content/articles/2026/10/anggaran-kota-dibahas.md'));
    buildWell(root);
    const second = siteOf(root);
    const { added, changed, removed } = await deploy();
    expect([...filesOf(added), ...filesOf(changed)].sort()).toEqual(differing(second, first));
    expect(filesOf(removed)).toEqual([...first.keys()].filter((file) => !second.has(file)));
    expect(removed).not.toEqual([]);

    const bucket = openBucket(server.settings);
    const keys = new Set((await bucket.list()).map(({ key }) => key));
    for (const [file, text] of second) {
      if (file.startsWith('_')) continue;
      expect(keys).toContain(file);
      if (file.endsWith('.html')) {
        expect(await bucket.read(file)).toBe(Buffer.from(text, 'latin1').toString());
      }
    }
    for (const file of filesOf(removed)) expect(keys).not.toContain(file);
  });
});
