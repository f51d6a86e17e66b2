import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** Compiled templates: a server bundle to render with, and the files that browsers ask for. */
export interface Templates {
  readonly version: string;
  /** Module that exports `routes`, `styles` and `renderPage`. */
  readonly entry: string;
  /** Folder of fonts and scripts, copied into the paper as it is. */
  readonly clientFolder: string;
  /** Folder of the service workers; one of them becomes a file of the paper. */
  readonly workersFolder: string;
  /** Whether they had to be compiled anew. */
  readonly isNew: boolean;
}

/** How many versions of the templates are kept: going back to an earlier commit is then quick, too. */
const KEPT = 3;

/**
 * The templates of the program in this `version`, from the cache or compiled by Astro.
 * They lie inside the program's folder, because the bundle imports from its `node_modules`.
 * `compiler` is the module that has Astro compile; it runs in a process of its own.
 */
export async function compileTemplates(
  programRoot: string,
  compiler: URL,
  version: string,
): Promise<Templates> {
  const shelf = join(programRoot, '.warta', 'templates');
  const folder = join(shelf, version);
  const isNew = !existsSync(folder);
  if (isNew) await compile(programRoot, compiler, shelf, folder);
  return {
    version,
    entry: join(folder, 'server', 'entry.mjs'),
    clientFolder: join(folder, 'client'),
    workersFolder: join(folder, 'workers'),
    isNew,
  };
}

async function compile(root: string, compiler: URL, shelf: string, folder: string) {
  const unfinished = `${folder}.${String(process.pid)}`;
  mkdirSync(shelf, { recursive: true });
  // public/ is the press's to copy: the bundle does without it.
  const folders = [root, unfinished, join(root, '.warta', 'astro'), join(shelf, 'no-public')];
  // Vite compiles by its NODE_ENV: whoever builds first, a test perhaps, leaves the same templates for all. Nobody is told
  // of a build: Astro would ask Git who made the project, and send what it is built with.
  const env = {
    ...process.env,
    NODE_ENV: 'production',
    ASTRO_TELEMETRY_DISABLED: '1',
    // A bundle this small does not repay the threads that Rolldown starts for a large one.
    ROLLDOWN_WORKER_THREADS: '1',
    ROLLDOWN_MAX_BLOCKING_THREADS: '2',
  };
  const child = fork(compiler, folders, { stdio: 'inherit', env });
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0) {
    rmSync(unfinished, { recursive: true, force: true });
    throw new Error('Astro could not compile the templates; its reason stands above.');
  }
  if (existsSync(folder)) rmSync(unfinished, { recursive: true, force: true });
  else renameSync(unfinished, folder);
  forgetOldVersions(shelf);
}

function forgetOldVersions(shelf: string) {
  const byAge = readdirSync(shelf)
    .filter((name) => !name.includes('.'))
    .map((name) => join(shelf, name))
    .map((path) => ({ path, madeAt: statSync(path).mtimeMs }))
    .sort((a, b) => b.madeAt - a.madeAt);
  for (const { path } of byAge.slice(KEPT)) rmSync(path, { recursive: true, force: true });
}
