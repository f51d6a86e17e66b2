import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { CORPUS_NOW } from './corpus.ts';

/** What one build took. CPU seconds count all its threads. */
export interface Measure {
  readonly name: string;
  readonly pages: number;
  readonly files: number;
  readonly seconds: number;
  readonly cpuSeconds: number;
  readonly peakMegabytes: number;
}

const PROGRAM = join(import.meta.dirname, '..');

/** Builds a paper in a process of its own and reads its account (`--stats`). Throws when the build fails. */
export function measureBuild(name: string, root: string): Measure {
  const started = performance.now();
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['scripts/build.ts', '--root', root, '--quiet', '--stats'],
    {
      cwd: PROGRAM,
      encoding: 'utf8',
      maxBuffer: 64 * 2 ** 20,
      env: { ...process.env, WARTA_NOW: CORPUS_NOW },
    },
  );
  const seconds = (performance.now() - started) / 1000;
  if (status !== 0)
    throw new Error(`${name}: the build ended with ${String(status)}.\n${stderr.slice(-2000)}`);
  const account: unknown = JSON.parse(stdout.trimEnd().split('\n').at(-1) ?? '');
  return {
    name,
    pages: numberIn(account, 'pages'),
    files: numberIn(account, 'files'),
    seconds,
    cpuSeconds: numberIn(account, 'cpuSeconds'),
    peakMegabytes: numberIn(account, 'peakMegabytes'),
  };
}

function numberIn(account: unknown, key: string): number {
  const value: unknown = Object.entries(account ?? {}).find(([name]) => name === key)?.[1];
  if (typeof value === 'number') return value;
  throw new Error(`The build's account has no "${key}".`);
}

/** The measures as a Markdown table. */
export function tableOf(measures: readonly Measure[]): string {
  const rows = measures.map(({ name, pages, files, seconds, cpuSeconds, peakMegabytes }) => [
    name,
    String(pages),
    String(files),
    seconds.toFixed(1),
    cpuSeconds.toFixed(1),
    ((cpuSeconds * 1000) / pages).toFixed(2),
    String(peakMegabytes),
  ]);
  const head = ['build', 'pages', 'files', 'seconds', 'CPU seconds', 'CPU ms a page', 'peak MB'];
  const rule = head.map((_, at) => (at === 0 ? '---' : '--:'));
  return [head, rule, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
