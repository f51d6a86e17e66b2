import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, globSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { hasOpenJournal } from '#src/press/journal.ts';
import { aPaper, build, buildWell, PROGRAM_ROOT, siteOf } from './build-in-child.ts';
import { change } from './paper-changes.ts';

/** Instants of a publish at which it is killed: all over it. `WARTA_KILLS=60` tries more. */
const KILLS = Number(process.env['WARTA_KILLS'] ?? 12);
const KILLER = join(import.meta.dirname, 'killed-at.ts');

let base: string;
let before: ReadonlyMap<string, string>;
let after: ReadonlyMap<string, string>;
let operations: number;

/** A paper that was published, and changed since: files to make, to replace and to remove. */
beforeAll(() => {
  base = aPaper('whole');
  buildWell(base);
  before = siteOf(base);
  change(base, { what: 'add an article', pick: 1, other: 3 });
  change(base, { what: 'rename an article', pick: 0, other: 7 });
  change(base, { what: 'put a file into public', pick: 1, other: 1 });
  const whole = copyOfBase();
  buildWell(whole);
  after = siteOf(whole);
  operations = operationsOf(copyOfBase());
});

function copyOfBase(): string {
  const root = mkdtempSync(join(tmpdir(), 'warta-killed-'));
  cpSync(base, root, { recursive: true, preserveTimestamps: true });
  return root;
}

function buildKilledAt(root: string, at: number) {
  return spawnSync(
    process.execPath,
    ['--import', KILLER, 'scripts/build.ts', '--root', root, '--quiet'],
    {
      cwd: PROGRAM_ROOT,
      env: { ...process.env, WARTA_NOW: '2026-11-24 09:00', WARTA_KILL_AT: String(at) },
    },
  );
}

/** Number of changes to the disk that the publish makes: found by halving, for a killed process cannot tell. */
function operationsOf(root: string): number {
  let low = 1;
  let high = 2048;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const trial = mkdtempSync(join(tmpdir(), 'warta-killed-'));
    cpSync(root, trial, { recursive: true, preserveTimestamps: true });
    if (buildKilledAt(trial, middle).signal === 'SIGKILL') low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

describe('a publish that is killed', () => {
  test('at any instant leaves the old site, the new one, or an open journal; the next build heals it', () => {
    expect(operations).toBeGreaterThan(20);
    const found = { old: 0, new: 0, open: 0 };
    for (let kill = 0; kill < KILLS; kill += 1) {
      const at = 1 + Math.floor((kill * (operations - 1)) / Math.max(1, KILLS - 1));
      const root = copyOfBase();
      expect(buildKilledAt(root, at).signal, `operation ${String(at)}`).toBe('SIGKILL');
      if (hasOpenJournal(join(root, 'dist'))) found.open += 1;
      else {
        const left = siteOf(root);
        const isOld = same(left, before);
        expect(isOld || same(left, after), `a mixture after operation ${String(at)}`).toBe(true);
        found[isOld ? 'old' : 'new'] += 1;
      }
      buildWell(root);
      expect(same(siteOf(root), after), `not healed after operation ${String(at)}`).toBe(true);
      for (const beside of ['.next', '.journal', '.lock', '.previous']) {
        expect(existsSync(join(root, `dist${beside}`)), beside).toBe(false);
      }
    }
    // A test that never hits the middle would prove nothing.
    expect(found.old).toBeGreaterThan(0);
    expect(found.open).toBeGreaterThan(0);
  });
});

describe('a site that came to harm', () => {
  test.each([
    ['the ledger', 'dist.ledger'],
    ['the index', '.warta/index.sqlite'],
    ['a page', 'dist/index.html'],
    ['a picture', 'dist/media/*.jpg'],
    ['a picture in the cache', '.warta/pictures/*/*.jpg'],
    ['the note of what is due', '.warta/next-due.json'],
  ])('heals when %s is damaged', (_, pattern) => {
    const root = copyOfBase();
    const [file = ''] = globSync(pattern, { cwd: root }).sort();
    // A file of its own: pictures are hard links.
    rmSync(join(root, file));
    writeFileSync(join(root, file), 'damaged beyond repair');
    const { code } = build(root);
    expect(code).toBe(0);
    expect(same(siteOf(root), after)).toBe(true);
  });
});

function same(one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): boolean {
  return one.size === other.size && [...one].every(([file, bytes]) => other.get(file) === bytes);
}
