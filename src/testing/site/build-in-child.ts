import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

export const PROGRAM_ROOT = join(import.meta.dirname, '../../..');
const FIXTURES = join(import.meta.dirname, '../fixtures');

/** Copies a fixture paper to a folder of its own, where a test may change it; in another language when one is named. */
export function aPaper(fixture: string, language?: string): string {
  const root = mkdtempSync(join(tmpdir(), `warta-${fixture}-`));
  // Someone may have built the fixture where it lies: what that left is no part of the paper.
  const filter = (path: string): boolean => !['.warta', 'dist'].includes(basename(path));
  cpSync(join(FIXTURES, fixture), root, { recursive: true, filter });
  if (language !== undefined) {
    const config = join(root, 'site.config.ts');
    const spoken = readFileSync(config, 'utf8').replace(/(language: ')\w+/, `$1${language}`);
    writeFileSync(config, spoken);
  }
  return root;
}

/** What a build said and how it ended. */
export interface Built {
  readonly code: number | null;
  readonly output: string;
}

/** Runs the build command over a paper, in a process of its own as a user would, on 24 November 2026. */
export function build(
  root: string,
  env: Readonly<Record<string, string>> = {},
  out = join(root, 'dist'),
  program = PROGRAM_ROOT,
  flags: readonly string[] = [],
): Built {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['scripts/run.js', 'build', '--root', root, '--out', out, ...flags],
    {
      cwd: program,
      encoding: 'utf8',
      env: { ...process.env, WARTA_NOW: '2026-11-24 09:00', ...env },
    },
  );
  return { code: status, output: stdout + stderr };
}

/** What goes wrong with the disk; `failing-disk.ts` says how. */
export type DiskFault = 'SIGKILL' | 'EACCES' | 'ENOSPC' | 'EROFS';

/** Runs the build command, and has the disk fail at the n-th change to it. */
export function buildOnFailingDisk(
  root: string,
  at: number,
  how: DiskFault = 'SIGKILL',
  flags: readonly string[] = [],
): { readonly signal: NodeJS.Signals | null } & Built {
  const fault = join(import.meta.dirname, 'failing-disk.ts');
  const { signal, status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', fault, 'scripts/run.js', 'build', '--root', root, '--quiet', ...flags],
    {
      cwd: PROGRAM_ROOT,
      encoding: 'utf8',
      env: {
        ...process.env,
        WARTA_NOW: '2026-11-24 09:00',
        ...{ WARTA_FAIL_AT: String(at), WARTA_FAIL_WITH: how },
      },
    },
  );
  return { signal, code: status, output: stdout + stderr };
}

/** Number of changes to the disk that the build command makes. It is run for it. */
export function changesToDisk(root: string, flags: readonly string[] = []): number {
  const { output } = buildOnFailingDisk(root, Infinity, 'SIGKILL', flags);
  const told = /^changes to the disk: (\d+)$/m.exec(output)?.[1];
  if (told === undefined) throw new Error(`The build did not end well:\n${output}`);
  return Number(told);
}

/** Runs the build command over a paper with flags of its own. */
export function buildWith(root: string, ...flags: readonly string[]): Built {
  return build(root, {}, undefined, undefined, flags);
}

/** Builds a paper that is sound. Throws with what the build said when it refuses. */
export function buildWell(...order: Parameters<typeof build>): void {
  const { code, output } = build(...order);
  if (code !== 0) throw new Error(`The build ended with ${String(code)}:\n${output}`);
}

/** Files of a folder by path, as text in Latin-1, so that every byte counts. */
export function filesIn(folder: string): ReadonlyMap<string, string> {
  return new Map(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((name) => join(folder, name))
      .filter((path) => statSync(path).isFile())
      .sort()
      .map((path) => [path.slice(folder.length + 1), readFileSync(path, 'latin1')]),
  );
}

/** Files of the site that was built for a paper. */
export function siteOf(root: string): ReadonlyMap<string, string> {
  return filesIn(join(root, 'dist'));
}
