import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { enterChanges } from './ledger.ts';
import { faultsIn, filesLeft, leaveNone } from './site-faults.ts';

/** A ledger of a site of which no file is there. */
function nothingOf(count: number): string {
  const target = join(mkdtempSync(join(tmpdir(), 'warta-faults-')), 'dist');
  const row = { how: 'page', fingerprint: 'f', inputs: '', digest: 'd', size: 1, changedAt: 1 };
  const rows = Array.from({ length: count }, (_, place) => ({ ...row, file: String(place) }));
  // An empty ledger is made by entering something and striking it out again.
  enterChanges(target, [{ ...row, file: 'x', how: 'page' }], []);
  enterChanges(
    target,
    rows.map((one) => ({ ...one, how: 'page' })),
    ['x'],
  );
  return target;
}

test('two who look from both ends look at every file once between them', () => {
  const all = fc.integer({ min: 0, max: 1200 });
  const sites = all.chain((count) => fc.tuple(fc.constant(count), fc.nat({ max: count })));
  fc.assert(
    fc.property(sites, ([count, first]) => {
      const target = nothingOf(count);
      const forwards = [...faultsIn(target, { left: filesLeft(first) }).keys()];
      const left = filesLeft(count - first);
      const backwards = [...faultsIn(target, { left, isBackwards: true }).keys()];
      expect([...forwards, ...backwards.reverse()]).toEqual([...faultsIn(target).keys()]);
      expect(forwards.length).toBe(first);
    }),
    { numRuns: 20 },
  );
});

test('of files that others have looked at none is looked at, and none when all are to stop', () => {
  const target = nothingOf(1000);
  expect([...faultsIn(target, { left: filesLeft(300) }).keys()]).toEqual(
    [...faultsIn(target).keys()].slice(0, 300),
  );
  const left = filesLeft(1000);
  leaveNone(left);
  expect(faultsIn(target, { left, isBackwards: true }).size).toBe(0);
});
