import { cpSync, existsSync, globSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { hasOpenJournal } from '#src/press/journal.ts';
import {
  aPaper,
  build,
  buildOnFailingDisk,
  buildWell,
  changesToDisk,
  siteOf,
  type DiskFault,
} from './build-in-child.ts';
import { change } from './paper-changes.ts';

/** Instants of a publish at which it is killed: all over it. `WARTA_KILLS=60` tries more. */
const KILLS = Number(process.env['WARTA_KILLS'] ?? 12);

/** Changes to the disk that are refused, of each kind; `WARTA_FAULTS=60` tries more. */
const FAULTS = Number(process.env['WARTA_FAULTS'] ?? 5);

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
  operations = changesToDisk(copyOfBase());
});

function copyOfBase(): string {
  const root = mkdtempSync(join(tmpdir(), 'warta-killed-'));
  cpSync(base, root, { recursive: true, preserveTimestamps: true });
  return root;
}

describe('a publish that is killed', () => {
  test('at any instant leaves the old site, the new one, or an open journal; the next build heals it', () => {
    expect(operations).toBeGreaterThan(20);
    const found = { old: 0, new: 0, open: 0 };
    for (let kill = 0; kill < KILLS; kill += 1) {
      const at = 1 + Math.floor((kill * (operations - 1)) / Math.max(1, KILLS - 1));
      const root = copyOfBase();
      expect(buildOnFailingDisk(root, at).signal, `operation ${String(at)}`).toBe('SIGKILL');
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

describe('a publish that the disk refuses', () => {
  test.each<DiskFault>(['EACCES', 'ENOSPC', 'EROFS'])(
    '%s, at any change to the disk: the old site, the new one, or an open journal, said in words; the next build heals it',
    (how) => {
      const found = { failed: 0, open: 0 };
      for (let fault = 0; fault < FAULTS; fault += 1) {
        const at = 1 + Math.floor((fault * (operations - 1)) / (FAULTS - 1));
        const place = `${how} at operation ${String(at)}`;
        const root = copyOfBase();
        const { code, output } = buildOnFailingDisk(root, at, how);
        expect(output, place).not.toMatch(/^\s+at /m);
        const isOpen = hasOpenJournal(join(root, 'dist'));
        const left = siteOf(root);
        if (code === 0) expect(same(left, after), `said to be well, ${place}`).toBe(true);
        else expect(output, place).toContain(how);
        if (!isOpen) expect(same(left, before) || same(left, after), place).toBe(true);
        found.failed += Number(code !== 0);
        found.open += Number(isOpen);
        buildWell(root);
        expect(same(siteOf(root), after), `not healed after ${place}`).toBe(true);
      }
      expect(found.failed).toBeGreaterThan(0);
      expect(found.open).toBeGreaterThan(0);
    },
  );
});

describe('a full build that the disk refuses', () => {
  test.each<DiskFault>(['ENOSPC', 'EROFS'])(
    '%s, at any change: the old site or the new one; the next build heals it',
    (how) => {
      const cold = () => {
        const root = copyOfBase();
        rmSync(join(root, '.warta/search'), { recursive: true });
        return root;
      };
      const changes = changesToDisk(cold(), ['--full']);
      let failed = 0;
      for (let fault = 0; fault < FAULTS; fault += 1) {
        const at = 1 + Math.floor((fault * (changes - 1)) / (FAULTS - 1));
        const place = `operation ${String(at)} of ${String(changes)}`;
        const root = cold();
        const { code, output } = buildOnFailingDisk(root, at, how, ['--full']);
        expect(output, place).not.toMatch(/^\s+at /m);
        if (code !== 0) expect(output, place).toContain(how);
        failed += Number(code !== 0);
        const left = siteOf(root);
        expect(same(left, before) || same(left, after), place).toBe(true);
        buildWell(root);
        expect(same(siteOf(root), after), `not healed after ${place}`).toBe(true);
      }
      expect(failed).toBeGreaterThan(0);
    },
  );
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
