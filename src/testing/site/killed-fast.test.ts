import { cpSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { hasOpenJournal } from '#src/press/journal.ts';
import {
  aPaper,
  buildOnFailingDisk,
  changesToDisk,
  buildWell,
  buildWith,
  siteOf,
} from './build-in-child.ts';
import { addNewest, commit, putIntoGit } from './newest-articles.ts';

/** Parts of the publish after which it is killed: before, amid and after its journal. */
const KILLS = [0.01, 0.3, 0.6, 0.8, 0.97];

function newest(root: string, number: number): void {
  const instant = Date.UTC(2026, 10, 24, 0, 50 + number);
  addNewest(root, { number, instant, pick: number, other: number, extras: ['picture'] });
  commit(root);
}

function copyOf(paper: string): string {
  const root = mkdtempSync(join(tmpdir(), 'warta-killed-fast-'));
  cpSync(paper, root, { recursive: true, preserveTimestamps: true });
  return root;
}

/** The site of a paper that is built from nothing. */
function cleanSiteOf(root: string): ReadonlyMap<string, string> {
  const out = join(mkdtempSync(join(tmpdir(), 'warta-clean-')), 'dist');
  buildWell(copyOf(root), {}, out);
  return siteOf(join(out, '..'));
}

test('a publish by the fast path that is killed is rolled forward or done again, and so is the next one', () => {
  const base = aPaper('whole');
  putIntoGit(base);
  buildWell(base);
  const found = { open: 0, closed: 0 };
  const trial = copyOf(base);
  newest(trial, 1);
  const changes = changesToDisk(trial);
  for (const part of KILLS) {
    const root = copyOf(base);
    newest(root, 1);
    const at = Math.ceil(part * changes);
    expect(buildOnFailingDisk(root, at).signal, `change ${String(at)}`).toBe('SIGKILL');
    found[hasOpenJournal(join(root, 'dist')) ? 'open' : 'closed'] += 1;
    // Another article comes before anybody builds again.
    newest(root, 2);
    const { code } = buildWith(root);
    expect(code).toBe(0);
    expect([...siteOf(root)]).toEqual([...cleanSiteOf(root)]);
    newest(root, 3);
    expect(buildWith(root, '--stats').output).toContain('"path":"fast"');
    expect([...siteOf(root)]).toEqual([...cleanSiteOf(root)]);
  }
  expect(found.open).toBeGreaterThan(0);
  expect(found.closed).toBeGreaterThan(0);
});

test('a publish by the fast path whose search cannot be indexed changes nothing, and the next one heals', () => {
  const root = aPaper('whole');
  putIntoGit(root);
  buildWell(root);
  const before = [...siteOf(root)];
  newest(root, 1);
  // Where the search is kept nothing can be kept.
  const kept = join(root, '.warta/search');
  renameSync(kept, `${kept}.aside`);
  writeFileSync(kept, '');
  const { code, output } = buildWith(root);
  expect(code).toBe(1);
  expect(output).toContain('ENOTDIR');
  expect([...siteOf(root)]).toEqual(before);
  rmSync(kept);
  renameSync(`${kept}.aside`, kept);
  expect(buildWith(root, '--stats').output).toContain('"path":"fast"');
  expect([...siteOf(root)]).toEqual([...cleanSiteOf(root)]);
});
