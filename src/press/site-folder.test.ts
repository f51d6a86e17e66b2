import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { lockSites, previousOf, realSite, recoverSite, unfitForSite } from './site-folder.ts';
import { lockSite } from './site-lock.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'warta-folder-'));
});

describe('realSite', () => {
  test('follows a link, also while a killed publish left nothing where it leads', () => {
    const [link, real] = [join(root, 'dist'), join(root, 'www')];
    expect(realSite(link)).toBe(link);
    mkdirSync(real);
    symlinkSync('www', link);
    expect(realSite(link)).toBe(real);
    rmSync(real, { recursive: true });
    expect(realSite(link)).toBe(real);
    expect(realSite(real)).toBe(real);
  });
});

describe('unfitForSite', () => {
  const fits = (target: string) => unfitForSite(target, [join(root, 'paper')]) === undefined;

  test('lets a folder that is not there yet, an empty one and a site be replaced', () => {
    mkdirSync(join(root, 'paper/empty'), { recursive: true });
    mkdirSync(join(root, 'paper/dist'));
    writeFileSync(join(root, 'paper/dist/404.html'), '');
    mkdirSync(join(root, 'paper/harmed'));
    writeFileSync(join(root, 'paper/harmed/index.html'), '');
    writeFileSync(join(root, 'paper/harmed.ledger'), '');
    for (const name of ['paper/new', 'paper/empty', 'paper/dist', 'paper/harmed', 'elsewhere']) {
      expect(fits(join(root, name)), name).toBe(true);
    }
  });

  test('keeps the paper, what is around it, its copy, and what somebody else keeps', () => {
    mkdirSync(join(root, 'foreign'));
    writeFileSync(join(root, 'foreign/letter.txt'), '');
    writeFileSync(join(root, 'foreign.ledger'), '');
    for (const name of ['', 'paper', 'paper/content', 'paper/public/x', 'foreign']) {
      expect(fits(join(root, name)), name).toBe(false);
    }
  });
});

describe('unfitForSite of a place where a disk is mounted', () => {
  test.runIf(existsSync('/proc/self'))('keeps it: it cannot be renamed', () => {
    expect(unfitForSite('/proc', [])).toBe('/proc is a disk of its own');
  });
});

describe('recoverSite', () => {
  test('puts the last site back only where there is none', () => {
    const target = join(root, 'dist');
    mkdirSync(target);
    renameSync(target, previousOf(target));
    recoverSite(target);
    expect([existsSync(target), existsSync(previousOf(target))]).toEqual([true, false]);
    mkdirSync(previousOf(target));
    recoverSite(target);
    expect(existsSync(previousOf(target))).toBe(true);
  });
});

describe('recoverSite beside another build', () => {
  test('touches nothing while that build may be between its two renames', () => {
    const target = join(root, 'dist');
    mkdirSync(previousOf(target));
    writeFileSync(`${target}.lock`, String(process.ppid));
    recoverSite(target);
    expect([existsSync(target), existsSync(previousOf(target))]).toEqual([false, true]);
  });
});

describe('lockSites', () => {
  test('takes all of them or none, and puts a last site back', () => {
    const [one, other] = [join(root, 'dist'), join(root, 'dist.shard-1-of-2')];
    mkdirSync(previousOf(one));
    const unlock = lockSites([one, other]);
    expect(existsSync(one)).toBe(true);
    expect(() => lockSite(one)).toThrow(String(process.pid));
    unlock();
    const unlockOther = lockSite(other);
    expect(() => lockSites([one, other])).toThrow(other);
    lockSite(one)();
    unlockOther();
  });
});
