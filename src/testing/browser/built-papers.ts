import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { aPaper, buildWell, PROGRAM_ROOT } from '../site/build-in-child.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Folders of the sites to look at: the starter paper, and the whole fixture paper in English. */
    readonly starter: string;
    readonly english: string;
  }
}

/** Builds the papers once for all browser tests, which only look at them. */
export function setup(project: TestProject): () => void {
  const work = mkdtempSync(join(tmpdir(), 'warta-browser-'));
  const [starter, english] = [join(work, 'starter'), join(work, 'english')];
  const copy = aPaper('whole', 'en');
  buildWell(PROGRAM_ROOT, {}, starter);
  buildWell(copy, {}, english);
  project.provide('starter', starter);
  project.provide('english', english);
  return () => {
    for (const folder of [work, copy]) rmSync(folder, { recursive: true });
  };
}
