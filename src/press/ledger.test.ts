import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { enterChanges, forgetLedger, ledgerOf, readLedger, type LedgerRow } from './ledger.ts';

const aTarget = () => join(mkdtempSync(join(tmpdir(), 'warta-ledger-')), 'dist');
const aRow = (file: string): LedgerRow => ({
  file,
  how: 'page',
  fingerprint: 't.p.o.a',
  digest: 'd',
  size: 7,
  inputs: '',
  changedAt: 1_795_000_000_123,
});

describe('the ledger', () => {
  test('gives back what was entered, without what was struck out', () => {
    const target = aTarget();
    enterChanges(target, [aRow('a'), aRow('b')], []);
    enterChanges(target, [{ ...aRow('c'), size: 8 }], ['b']);
    expect(readLedger(target)).toEqual(
      new Map([
        ['a', aRow('a')],
        ['c', { ...aRow('c'), size: 8 }],
      ]),
    );
  });

  test('is unknown before the first publish, and after it was forgotten', () => {
    const target = aTarget();
    expect(readLedger(target)).toBeUndefined();
    enterChanges(target, [aRow('a')], []);
    forgetLedger(target);
    expect(readLedger(target)).toBeUndefined();
  });

  test('is unknown when it is damaged', () => {
    const target = aTarget();
    enterChanges(
      target,
      Array.from({ length: 500 }, (_, index) => aRow(`file-${String(index)}`)),
      [],
    );
    const bytes = readFileSync(ledgerOf(target));
    writeFileSync(ledgerOf(target), bytes.fill(7, 4096, 12_000));
    expect(readLedger(target)).toBeUndefined();
    writeFileSync(ledgerOf(target), 'no database at all');
    expect(readLedger(target)).toBeUndefined();
  });
});
