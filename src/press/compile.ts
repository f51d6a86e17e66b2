import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { AstroInlineConfig } from 'astro';
import { templateVersion } from './template-version.ts';

/** Compiled templates: a server bundle to render with, and the files that browsers ask for. */
export interface Templates {
  readonly version: string;
  /** Module that exports `app`. */
  readonly entry: string;
  /** Folder of fonts and scripts, copied into the paper as it is. */
  readonly clientFolder: string;
  /** Whether they had to be compiled anew. */
  readonly isNew: boolean;
}

/** How many versions of the templates are kept: going back to an earlier commit is then quick, too. */
const KEPT = 3;

/**
 * The templates of this version of the program, from the cache or compiled by Astro.
 * They lie inside the program's folder, because the bundle imports from its `node_modules`.
 */
export async function compileTemplates(
  programRoot: string,
  settings: AstroInlineConfig,
): Promise<Templates> {
  const version = templateVersion(programRoot);
  const shelf = join(programRoot, '.warta', 'templates');
  const folder = join(shelf, version);
  const isNew = !existsSync(folder);
  if (isNew) await compile(programRoot, settings, shelf, folder);
  return {
    version,
    entry: join(folder, 'server', 'entry.mjs'),
    clientFolder: join(folder, 'client'),
    isNew,
  };
}

async function compile(root: string, settings: AstroInlineConfig, shelf: string, folder: string) {
  const { build } = await import('astro');
  const unfinished = `${folder}.${process.pid}`;
  mkdirSync(shelf, { recursive: true });
  await build({
    ...settings,
    root,
    configFile: false,
    logLevel: 'warn',
    outDir: unfinished,
    cacheDir: join(root, '.warta', 'astro'),
    // public/ is the press's to copy: the bundle does without it.
    publicDir: join(shelf, 'no-public'),
  });
  renameSync(unfinished, folder);
  forgetOldVersions(shelf);
}

function forgetOldVersions(shelf: string) {
  const byAge = readdirSync(shelf)
    .map((name) => join(shelf, name))
    .map((path) => ({ path, madeAt: statSync(path).mtimeMs }))
    .sort((a, b) => b.madeAt - a.madeAt);
  for (const { path } of byAge.slice(KEPT)) rmSync(path, { recursive: true, force: true });
}
