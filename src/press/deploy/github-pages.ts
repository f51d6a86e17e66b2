import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { bodyOf, headerNames, RULE_FILES, type Deployable } from './deployable.ts';
import type { Target } from './target.ts';

/** Marks a folder that was made here; it also keeps GitHub from running Jekyll over it, which drops names with `_`. */
const MARK = '.nojekyll';

/**
 * Prepares a folder for GitHub Pages, which knows neither redirects nor rules for headers: old addresses become pages
 * that lead on.
 * @param into folder to make; one that is there must have been made here
 * @param foreign what to say of one that was not
 */
export function githubPagesTarget(into: string, foreign: string): Target {
  return {
    name: 'github-pages',
    // It chooses types by a name's ending, and caches everything for ten minutes.
    lost: (site) => [
      ...headerNames(site).filter((name) => name !== 'content-type'),
      ...site.patterns.map(({ from }) => from),
    ],
    holds: (_, memory) => Promise.resolve(memory?.versions),
    carry: (site) => {
      const isOurs = !existsSync(into) || existsSync(join(into, MARK));
      if (!isOurs && readdirSync(into).length > 0) throw new Error(foreign);
      prepare(site, into);
      return Promise.resolve([]);
    },
  };
}

function prepare(site: Deployable, into: string): void {
  const draft = `${into}.draft`;
  rmSync(draft, { recursive: true, force: true });
  cpSync(site.folder, draft, { recursive: true });
  for (const name of RULE_FILES) rmSync(join(draft, name), { force: true });
  writeFileSync(join(draft, MARK), '');
  for (const item of site.items.values()) {
    if (item.how !== 'redirect') continue;
    // GitHub Pages sends `/lama` to `/lama/` by itself: one page does for both.
    const file = /\.html?$/.test(item.file) ? item.file : `${item.file}/index.html`;
    const path = join(draft, file);
    if (existsSync(path)) continue;
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, bodyOf(site, item));
  }
  rmSync(into, { recursive: true, force: true });
  renameSync(draft, into);
}
