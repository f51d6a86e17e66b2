import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { faultFinder } from './fault-finder.ts';
import { countOf } from './press/ledger-view.ts';
import { enterChanges, ledgerOf } from './press/ledger.ts';
import { writeFile } from './press/write-file.ts';

const FILES = Array.from({ length: 1000 }, (_, place) => `a/${String(place)}/index.html`);

/** A site and its ledger; the first file is altered since, and the last is gone. */
function aSite(): string {
  const target = join(mkdtempSync(join(tmpdir(), 'warta-faults-')), 'dist');
  const rows = FILES.map((file) => {
    const path = join(target, file);
    if (file === FILES.at(-1)) return { size: 1, changedAt: 1, digest: 'd', file };
    return { ...writeFile(path, file), file };
  });
  const all = rows.map((row) => ({ ...row, how: 'page', fingerprint: 'f', inputs: '' }) as const);
  enterChanges(target, all, []);
  mkdirSync(dirname(join(target, String(FILES[0]))), { recursive: true });
  writeFileSync(join(target, String(FILES[0])), 'of somebody else');
  return target;
}

const FOUND = new Map([
  [FILES[0], 'altered'],
  [FILES.at(-1), 'missing'],
]);

describe('faultFinder', () => {
  test.each([
    ['here', false, Infinity],
    ['in a thread', false, 0],
    ['in two', true, 0],
  ])('finds the same faults when it looks %s', async (_, hasTime, worthAThread) => {
    expect(await faultFinder(aSite(), worthAThread).faults(hasTime)).toEqual(FOUND);
  });

  test.each([true, false])('tells them again to who asks again (%s)', async (hasTime) => {
    const finder = faultFinder(aSite(), 0);
    finder.begin();
    expect(await finder.faults(true)).toEqual(FOUND);
    expect(await finder.faults(hasTime)).toEqual(FOUND);
  });

  test('has found them when it began long before it was asked', async () => {
    const finder = faultFinder(aSite(), 0);
    finder.begin();
    await setTimeout(500);
    expect(await finder.faults(true)).toEqual(FOUND);
  });

  test('is opened without looking: what happens before it begins is found', async () => {
    const target = aSite();
    const finder = faultFinder(target, 0);
    // With one processor there is no thread.
    expect(finder.open()).toBe(availableParallelism() > 1);
    await setTimeout(500);
    writeFileSync(join(target, String(FILES[1])), 'of somebody else');
    finder.begin();
    expect(await finder.faults()).toEqual(new Map([...FOUND, [FILES[1], 'altered']]));
  });

  test('ends also when it was opened and never begun', async () => {
    const finder = faultFinder(aSite(), 0);
    finder.open();
    await finder.end();
    expect(faultFinder(aSite(), Infinity).open()).toBe(false);
  });

  test('has ended when it says so, and begins anew for who asks then', async () => {
    const finder = faultFinder(aSite(), 0);
    await finder.end();
    const order: string[] = [];
    const found = finder.faults().then(() => order.push('found'));
    await finder.end();
    order.push('ended');
    await found;
    expect(order).toEqual(['found', 'ended']);
    expect(await finder.faults(true)).toEqual(FOUND);
  });

  test('tells a ledger that is damaged where only its check finds it', async () => {
    const target = aSite();
    const bytes = readFileSync(ledgerOf(target));
    // An inner part of the last page that holds rows: all of them can still be counted.
    writeFileSync(ledgerOf(target), bytes.fill(0, bytes.length - 64, bytes.length - 32));
    expect(countOf(target)).toBe(FILES.length);
    const faults = await faultFinder(target, 0).faults();
    expect(faults.get('dist.ledger')).toBe('altered');
  });

  test.each([false, true])('tells a ledger that is damaged, idle or not (%s)', async (hasTime) => {
    const target = aSite();
    const bytes = readFileSync(ledgerOf(target));
    writeFileSync(ledgerOf(target), bytes.fill(0xff, 8192, 8392));
    const faults = await faultFinder(target, 0).faults(hasTime);
    expect(faults).toEqual(new Map([['dist.ledger', 'altered']]));
  });

  test('finds nothing where nothing was published', async () => {
    const nowhere = join(mkdtempSync(join(tmpdir(), 'warta-faults-')), 'dist');
    expect(await faultFinder(nowhere, 0).faults(true)).toEqual(new Map());
  });
});
