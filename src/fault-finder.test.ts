import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findFaults } from './fault-finder.ts';
import { enterChanges, ledgerOf } from './press/ledger.ts';
import { writeFile } from './press/write-file.ts';

const FILES = Array.from({ length: 300 }, (_, place) => `a/${String(place)}/index.html`);

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

describe('findFaults', () => {
  test.each([
    ['here', false, Infinity],
    ['in a thread', false, 0],
    ['in two', true, 0],
  ])('finds the same faults when it looks %s', async (_, isIdle, worthAThread) => {
    const faults = await findFaults(aSite(), isIdle, worthAThread);
    expect(faults).toEqual(
      new Map([
        [FILES[0], 'altered'],
        [FILES.at(-1), 'missing'],
      ]),
    );
  });

  test.each([false, true])('tells a ledger that is damaged, idle or not (%s)', async (isIdle) => {
    const target = aSite();
    const bytes = readFileSync(ledgerOf(target));
    writeFileSync(ledgerOf(target), bytes.fill(0xff, 8192, 8392));
    const faults = await findFaults(target, isIdle, 0);
    expect(faults).toEqual(new Map([['dist.ledger', 'altered']]));
  });

  test('finds nothing where nothing was published', async () => {
    const nowhere = join(mkdtempSync(join(tmpdir(), 'warta-faults-')), 'dist');
    expect(await findFaults(nowhere, true, 0)).toEqual(new Map());
  });
});
