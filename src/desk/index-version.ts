import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Site } from '#src/schema/site.ts';

const SOURCE = fileURLToPath(new URL('..', import.meta.url));
/** What decides how a file reads: our own rules and, by the lock file, the libraries they stand on. */
const FOLDERS = ['schema', 'desk', 'markdown'];
const FILES = ['calendar.ts', 'time-zone.ts', 'press/pictures/probe.ts', 'press/pictures/magic.ts'];

/**
 * Version of the content index: a hash of the code that reads and checks files and of the site's configuration.
 * Nobody raises a number by hand, and nobody forgets to.
 */
export function indexVersion(site: Site): string {
  const hash = createHash('sha256').update(JSON.stringify(site));
  for (const folder of FOLDERS) addFolder(hash, join(SOURCE, folder));
  for (const file of FILES) addFile(hash, join(SOURCE, file));
  addFile(hash, join(SOURCE, '..', 'package-lock.json'));
  return hash.digest('hex').slice(0, 32);
}

function addFolder(hash: ReturnType<typeof createHash>, path: string): void {
  for (const entry of readdirSync(path, { withFileTypes: true, recursive: true }).sort(byPath)) {
    if (!entry.isFile() || entry.name.endsWith('.test.ts')) continue;
    addFile(hash, join(entry.parentPath, entry.name));
  }
}

function addFile(hash: ReturnType<typeof createHash>, path: string): void {
  const bytes = readFileSync(path);
  hash.update(`${path.slice(SOURCE.length)}\n${String(bytes.length)}\n`).update(bytes);
}

interface Placed {
  readonly parentPath: string;
  readonly name: string;
}

function byPath(a: Placed, b: Placed): number {
  return join(a.parentPath, a.name) < join(b.parentPath, b.name) ? -1 : 1;
}
