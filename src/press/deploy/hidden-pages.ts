import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Changes } from './changes.ts';
import type { Deployable } from './deployable.ts';

const NOINDEX = /<meta\s[^>]*name="?robots"?[^>]*noindex/i;

/**
 * Page files that search engines are asked to leave out: those of before that did not change, and of the changed ones
 * those that say so. Only changed pages are read.
 */
export function hiddenPages(
  { folder, items }: Deployable,
  { added, changed }: Changes,
  before: ReadonlySet<string>,
): ReadonlySet<string> {
  const fresh = new Set([...added, ...changed].map(({ file }) => file));
  const kept = [...before].filter((file) => items.has(file) && !fresh.has(file));
  const found = [...fresh].filter(
    (file) =>
      items.get(file)?.how === 'redirect' ||
      (file.endsWith('.html') && NOINDEX.test(readFileSync(join(folder, file), 'utf8'))),
  );
  return new Set([...kept, ...found]);
}
