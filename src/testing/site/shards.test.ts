import {
  cpSync,
  existsSync,
  globSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { recoverSite } from '#src/press/site-folder.ts';
import {
  aPaper,
  build,
  buildWell,
  buildWith,
  changesToDisk,
  buildOnFailingDisk,
  siteOf,
  type Built,
} from './build-in-child.ts';
import { change } from './paper-changes.ts';

/** The site of one process, and the site that stood there before. */
let whole: ReadonlyMap<string, string>;
let older: ReadonlyMap<string, string>;
/** A paper with its older site, and the shares of its new one: two from one machine and one from another. */
let base: string;

const SHARES = ['1/3', '2/3', '3/3'];
const folderOf = (share: string): string => `dist.shard-${share.replace('/', '-of-')}`;

beforeAll(() => {
  base = aPaper('whole');
  buildWell(base);
  older = siteOf(base);
  change(base, { what: 'add an article', pick: 1, other: 3 });
  const alone = aCopy(base, ['content', 'public', 'site.config.ts', '.warta']);
  buildWell(alone);
  whole = siteOf(alone);
  const machines = [alone, aCopy(base, ['content', 'public', 'site.config.ts'])];
  for (const [index, share] of SHARES.entries()) {
    const machine = machines[index % 2] ?? '';
    expect(buildWith(machine, '--shard', share)).toMatchObject({ code: 0 });
    // Like an artifact of CI, it comes without its times.
    for (const part of [folderOf(share), `${folderOf(share)}.ledger`]) {
      cpSync(join(machine, part), join(base, part), { recursive: true });
    }
  }
  expect(siteOf(alone)).toEqual(whole);
});

function aCopy(root: string, parts: readonly string[] = readdirSync(root)): string {
  const copy = mkdtempSync(join(tmpdir(), 'warta-shards-'));
  for (const part of parts) {
    cpSync(join(root, part), join(copy, part), { recursive: true, preserveTimestamps: true });
  }
  return copy;
}

function same(one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): boolean {
  return one.size === other.size && [...one].every(([file, bytes]) => other.get(file) === bytes);
}

let root: string;
beforeEach(() => {
  root = aCopy(base);
});

describe('a merge of shares', () => {
  test('gives the site of one process, byte for byte, and goes on from there', () => {
    expect(buildWith(root, '--merge')).toMatchObject({ code: 0 });
    expect(same(siteOf(root), whole)).toBe(true);
    expect(
      readdirSync(root)
        .filter((name) => name.startsWith('dist'))
        .sort(),
    ).toEqual(['dist', 'dist.ledger']);
    expect(buildWith(root, '--verify').code).toBe(0);
    expect(buildWith(root, '--stats').output).toContain('"made":0');
    expect(buildWith(root, '--if-due', '--stats').output).toContain('"files":0');
  });

  test('refuses shares that are missing, damaged, foreign or unknown, all together, and changes nothing', () => {
    rmSync(join(root, folderOf('1/3')), { recursive: true });
    rmSync(join(root, `${folderOf('1/3')}.ledger`));
    const [page = ''] = globSync(`${folderOf('2/3')}/**/*.html`, { cwd: root });
    const bytes = readFileSync(join(root, page));
    bytes[0] = 0;
    writeFileSync(join(root, page), bytes);
    writeFileSync(join(root, folderOf('3/3'), 'tamu.html'), '');
    const { code, output } = buildWith(root, '--merge');
    expect(code).toBe(1);
    expect(output).toContain('Bagian 1/3 belum ada');
    expect(output).toContain(`berubah ${page.slice(folderOf('2/3').length + 1)}`);
    expect(output).toContain('tak dikenal tamu.html');
    expect(same(siteOf(root), older)).toBe(true);
    expect(existsSync(join(root, folderOf('2/3')))).toBe(true);
  });

  test('refuses shares of other copy and of other settings', () => {
    change(root, { what: 'edit a body', pick: 0, other: 1 });
    expectForeign(buildWith(root, '--merge'));
    root = aCopy(base);
    const file = join(root, 'site.config.ts');
    writeFileSync(file, readFileSync(file, 'utf8').replace("name: '", "name: 'Lain "));
    expectForeign(buildWith(root, '--merge'));
  });

  test('refuses shares of another moment', () => {
    const env = { WARTA_NOW: '2027-03-01 09:00' };
    expectForeign(build(root, env, undefined, undefined, ['--merge']));
  });

  test('refuses a share without its ledger, shares of two divisions, and none at all', () => {
    rmSync(join(root, `${folderOf('2/3')}.ledger`));
    expect(buildWith(root, '--merge').output).toContain(
      `Catatan bagian 2/3 (${folderOf('2/3')}.ledger)`,
    );
    writeFileSync(join(root, `${folderOf('2/3')}.ledger`), 'damaged beyond repair');
    expect(buildWith(root, '--merge').output).toContain(
      `Catatan bagian 2/3 (${folderOf('2/3')}.ledger)`,
    );
    cpSync(join(root, folderOf('1/3')), join(root, folderOf('1/4')), { recursive: true });
    expect(buildWith(root, '--merge').output).toContain('3, 4');
    for (const part of readdirSync(root).filter((name) => name.includes('.shard-'))) {
      rmSync(join(root, part), { recursive: true });
    }
    expect(buildWith(root, '--merge')).toMatchObject({
      code: 1,
      output: expect.stringContaining('Tidak ada bagian'),
    });
    expect(same(siteOf(root), older)).toBe(true);
  });
});

function expectForeign({ code, output }: Built): void {
  expect(code).toBe(1);
  expect(output).toContain('WARTA_NOW');
  expect(same(siteOf(root), older)).toBe(true);
}

describe('a share', () => {
  test('is made anew where one lies, and of no paper with a mistake', () => {
    expect(buildWith(root, '--shard', '1/3').code).toBe(0);
    expect(buildWith(root, '--merge').code).toBe(0);
    expect(same(siteOf(root), whole)).toBe(true);
    const [article = ''] = globSync('content/articles/**/*.md', { cwd: root });
    writeFileSync(join(root, article), '---\njudul: salah\n---\n');
    expect(buildWith(root, '--shard', '1/3').code).toBe(1);
    expect(readdirSync(root).filter((name) => name.includes('.shard-'))).toEqual([]);
  });

  test('is asked for by two numbers, and not together with a merge', () => {
    expect(buildWith(root, '--shard', '4/3').output).toMatch(/^--shard is .+\n$/);
    expect(buildWith(root, '--shard', '1/3', '--merge').output).toContain('--shard and --merge');
  });
});

describe('a merge that is killed', () => {
  /** Instants at which it is killed: half of them at its end, where folders are swapped. `WARTA_KILLS=60` tries more. */
  const KILLS = Number(process.env['WARTA_KILLS'] ?? 8);
  const mergeKilledAt = (paper: string, at: number) =>
    buildOnFailingDisk(paper, at, 'SIGKILL', ['--merge']);

  test('leaves the old site or the new one, and what was left is merged or built again', () => {
    const last = changesToDisk(aCopy(base), ['--merge']);
    expect(last).toBeGreaterThan(whole.size);
    const found = { old: 0, new: 0 };
    for (let kill = 0; kill < KILLS; kill += 1) {
      const at = kill % 2 === 0 ? last - kill : Math.ceil((last * kill) / KILLS);
      const paper = aCopy(base);
      expect(mergeKilledAt(paper, at).signal, `operation ${String(at)}`).toBe('SIGKILL');
      recoverSite(join(paper, 'dist'));
      const left = siteOf(paper);
      const isOld = same(left, older);
      expect(isOld || same(left, whole), `a mixture after operation ${String(at)}`).toBe(true);
      found[isOld ? 'old' : 'new'] += 1;
      if (isOld) expect(buildWith(paper, '--merge').code, `operation ${String(at)}`).toBe(0);
      else buildWell(paper);
      expect(same(siteOf(paper), whole), `not healed after operation ${String(at)}`).toBe(true);
      expect(existsSync(join(paper, 'dist.next')) || existsSync(join(paper, 'dist.lock'))).toBe(
        false,
      );
    }
    expect(found.old).toBeGreaterThan(0);
    expect(found.new).toBeGreaterThan(0);
  });
});
