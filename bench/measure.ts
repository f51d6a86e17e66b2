import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { CORPUS_NOW } from './corpus.ts';

const PROGRAM_ROOT = join(import.meta.dirname, '..');

/** What a build says of itself. */
const account = z.object({
  pages: z.int().nonnegative(),
  files: z.int().nonnegative(),
  made: z.int().nonnegative(),
  peakMegabytes: z.number(),
});

/** What a build took: `seconds` from the command to its end, CPU seconds of all its threads and processes. */
export type Measure = z.infer<typeof account> & {
  readonly seconds: number;
  readonly cpuSeconds: number;
};

/** Where a paper lies and where its site goes. */
export interface Paper {
  readonly root: string;
  readonly out: string;
}

/** How a child process is to be started: with the node that runs this, as of the paper's moment. */
export const SURROUNDINGS = {
  cwd: PROGRAM_ROOT,
  env: { ...process.env, WARTA_NOW: CORPUS_NOW },
} as const;

/** Builds a paper in a process of its own. Throws when the build fails. */
export function measureBuild({ root, out }: Paper, more: readonly string[] = []): Measure {
  const started = performance.now();
  const flags = ['--root', root, '--out', out, '--quiet', '--stats'];
  // The shell's own `times` counts the process that compiles the templates, too, which Node cannot tell.
  const { status, stdout, stderr } = spawnSync(
    'sh',
    ['-c', '"$@" && times', 'sh', process.execPath, 'scripts/build.ts', ...flags, ...more],
    { ...SURROUNDINGS, encoding: 'utf8', maxBuffer: 2 ** 26 },
  );
  const seconds = (performance.now() - started) / 1000;
  if (status !== 0) {
    throw new Error(`The build ended with status ${String(status)}.\n${stderr.slice(-2000)}`);
  }
  const lines = stdout.trimEnd().split('\n');
  const cpuSeconds = shellSeconds(lines.at(-1) ?? '');
  return { ...account.parse(JSON.parse(lines.at(-3) ?? '')), seconds, cpuSeconds };
}

/** Seconds in the last line of `times` (POSIX): user and system time of all children, `0m21.35s 0m3.10s`. */
function shellSeconds(line: string): number {
  const times = [...line.matchAll(/(\d+)m([\d.]+)s/g)];
  if (times.length !== 2) throw new Error(`The shell told no times: ${line}`);
  return times.reduce(
    (sum, [, minutes, seconds]) => sum + Number(minutes) * 60 + Number(seconds),
    0,
  );
}

/** Takes away all that an earlier build could lend: the paper's index and pictures, the compiled templates, the site. */
export function forgetBuilds({ root, out }: Paper): void {
  const kept = [join(root, '.warta'), join(PROGRAM_ROOT, '.warta/templates'), out, `${out}.ledger`];
  for (const path of kept) {
    rmSync(path, { recursive: true, force: true });
  }
}

/** The middle one of each figure: machines are noisy. Throws for no measures. */
export function medianOf(measures: readonly Measure[]): Measure {
  const middle = (figure: (measure: Measure) => number): number => {
    const figures = measures.map(figure).sort((a, b) => a - b);
    const median = figures[Math.floor((figures.length - 1) / 2)];
    if (median === undefined) throw new RangeError('Nothing was measured.');
    return median;
  };
  return {
    pages: middle(({ pages }) => pages),
    files: middle(({ files }) => files),
    made: middle(({ made }) => made),
    seconds: middle(({ seconds }) => seconds),
    cpuSeconds: middle(({ cpuSeconds }) => cpuSeconds),
    peakMegabytes: middle(({ peakMegabytes }) => peakMegabytes),
  };
}
