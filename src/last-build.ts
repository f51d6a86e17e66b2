import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Newsroom } from '#src/newsroom.ts';
import { nextDueIn, writeNextDue } from '#src/press/next-due.ts';
import type { Problem } from '#src/schema/problem.ts';

/** What a build came to: one that finds nothing to do says the same of itself. */
export interface LastBuild {
  /** What all sources were, as one hash. */
  readonly sources: string;
  /** Mark of the ledger that it left. */
  readonly mark: string;
  readonly counts: Newsroom['counts'];
  /** Warnings. */
  readonly problems: readonly Problem[];
  readonly files: number;
  readonly pages: number;
  /** Next instant at which the site would be another one, in milliseconds since the epoch. */
  readonly nextDue?: number;
}

/** Notes in the cache folder what a build came to at an instant, and when it would come to something else. */
export function noteBuild(cacheFolder: string, asOf: number, build: LastBuild): void {
  const { sources, nextDue } = build;
  writeNextDue(cacheFolder, { asOf, sources, ...(nextDue !== undefined && { nextDue }) });
  const file = fileIn(cacheFolder);
  // What is wrong with the index is mended by now: it is not to be told again.
  if (build.problems.some(({ code }) => code.startsWith('index-'))) {
    rmSync(file, { force: true });
    return;
  }
  writeFileSync(`${file}.draft`, JSON.stringify(build));
  renameSync(`${file}.draft`, file);
}

/** Forgets the last build, before anything is published: should that end half-way, the next build is to look at all. */
export function forgetBuild(cacheFolder: string): void {
  for (const file of [fileIn(cacheFolder), nextDueIn(cacheFolder)]) rmSync(file, { force: true });
}

/** What the last build kept; undefined when there is none or it cannot be read. */
export function readLastBuild(cacheFolder: string): LastBuild | undefined {
  try {
    // Only `noteBuild` writes there, and a file cut short is no JSON.
    return JSON.parse(readFileSync(fileIn(cacheFolder), 'utf8')) as LastBuild;
  } catch {
    return undefined;
  }
}

function fileIn(cacheFolder: string): string {
  return join(cacheFolder, 'last-build.json');
}
