import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { isOurs, isTaken, lockSite } from './site-lock.ts';

let target: string;
beforeEach(() => {
  target = join(mkdtempSync(join(tmpdir(), 'warta-lock-')), 'dist');
});

describe('lockSite', () => {
  test('lets one build in at a time, and the next when it is done', () => {
    const unlock = lockSite(target);
    expect(() => lockSite(target)).toThrow(String(process.pid));
    unlock();
    lockSite(target)();
  });

  test('takes over from a process that is gone', () => {
    for (const left of ['999999999', '', 'nobody']) {
      writeFileSync(`${target}.lock`, left);
      lockSite(target)();
    }
  });

  test('takes over from one before it that had the same number, as in a container', () => {
    writeFileSync(`${target}.lock`, String(process.pid));
    expect([isOurs(target), isTaken(target)]).toEqual([false, false]);
    const unlock = lockSite(target);
    expect([isOurs(target), isTaken(target)]).toEqual([true, false]);
    unlock();
    expect(existsSync(`${target}.lock`)).toBe(false);
  });

  test('leaves the lock of a process that is at work', () => {
    writeFileSync(`${target}.lock`, String(process.ppid));
    expect(isTaken(target)).toBe(true);
    expect(() => lockSite(target)).toThrow(`process ${String(process.ppid)}`);
    expect(readFileSync(`${target}.lock`, 'utf8')).toBe(String(process.ppid));
  });
});
