import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { faultFinder } from './fault-finder.ts';
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

  test('has found them when it began long before it was asked', async () => {
    const finder = faultFinder(aSite(), 0);
    finder.begin();
    await setTimeout(500);
    expect(await finder.faults(true)).toEqual(FOUND);
    expect(await finder.faults(true)).toEqual(FOUND);
  });

  test('ends at once, whether it has begun or not', async () => {
    const target = aSite();
    const finder = faultFinder(target, 0);
    await finder.end();
    finder.begin();
    await finder.end();
    // Nobody reads it any more: it can be written.
    enterChanges(target, [], [String(FILES.at(-1))]);
    expect(await faultFinder(target, 0).faults()).toEqual(new Map([[FILES[0], 'altered']]));
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
