import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as z from 'zod';
import { CORPUS_NOW } from './corpus.ts';
import { putAway } from './put-away.ts';
import { timed } from './timed.ts';

export const PROGRAM_ROOT = join(import.meta.dirname, '..');

/** What `npm run build` has node do. */
const BUILD = z
  .object({ scripts: z.object({ build: z.string().startsWith('node ') }) })
  .parse(JSON.parse(readFileSync(join(PROGRAM_ROOT, 'package.json'), 'utf8')))
  .scripts.build.split(' ')
  .slice(1);

/** What a build says of itself. */
const account = z.object({
  pages: z.int().nonnegative(),
  files: z.int().nonnegative(),
  made: z.int().nonnegative(),
  peakMegabytes: z.number().optional(),
  /** Which way a build of ours went. */
  path: z.enum(['fast', 'general']).optional(),
});

/** What a build took: `seconds` from the command to its end, CPU seconds of all its threads and processes. */
export const measure = account.extend({ seconds: z.number(), cpuSeconds: z.number() });
export type Measure = z.infer<typeof measure>;

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
export async function measureBuild(
  { root, out }: Paper,
  more: readonly string[] = [],
): Promise<Measure> {
  const flags = ['--root', root, '--out', out, '--quiet', '--stats', ...more];
  settle();
  const { stdout, seconds, cpuSeconds } = await timed(
    [process.execPath, ...BUILD, ...flags],
    SURROUNDINGS,
  );
  const said: unknown = JSON.parse(stdout.trimEnd().split('\n').at(-1) ?? '');
  return { ...account.parse(said), seconds, cpuSeconds };
}

/** Has the system write to the disk what earlier builds left to it, so that nobody pays for another's files. */
export function settle(): void {
  spawnSync('sync');
}

/**
 * Takes away what an earlier build could lend: the paper's index, the compiled templates, the site. Its pictures stay:
 * peers only link theirs.
 */
export function forgetBuilds({ root, out }: Paper): void {
  const cache = join(root, '.warta');
  const kept = existsSync(cache) ? readdirSync(cache).filter((name) => name !== 'pictures') : [];
  const lent = kept.map((name) => join(cache, name));
  for (const path of [...lent, out, `${out}.ledger`]) putAway(path, join(dirname(out), 'gone'));
  rmSync(join(PROGRAM_ROOT, '.warta/templates'), { recursive: true, force: true });
}

/** The middle one of each figure: machines are noisy. Throws for no measures. */
export function medianOf(measures: readonly Measure[]): Measure {
  const middle = (figure: (measure: Measure) => number | undefined): number | undefined => {
    const figures = measures.flatMap((one) => figure(one) ?? []).sort((a, b) => a - b);
    return figures[Math.floor((figures.length - 1) / 2)];
  };
  if (measures.length === 0) throw new RangeError('Nothing was measured.');
  return measure.parse({
    pages: middle(({ pages }) => pages),
    files: middle(({ files }) => files),
    made: middle(({ made }) => made),
    seconds: middle(({ seconds }) => seconds),
    cpuSeconds: middle(({ cpuSeconds }) => cpuSeconds),
    peakMegabytes: middle(({ peakMegabytes }) => peakMegabytes),
  });
}
