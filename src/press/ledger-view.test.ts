import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { countOf, namesIn, openLedgerView, statesIn, UnreadableLedger } from './ledger-view.ts';
import { enterChanges, ledgerOf, type LedgerRow } from './ledger.ts';

/** The last sorts behind every letter that there is. */
const FILES = [
  ...['404.html', 'a/index.html', 'p/1/x', 'p/1/y', 'p/10/x', 'p/1-0/x', 'p/2/x', 'é.html'],
  '\u{10ffff}\u{10ffff}',
];

function aTarget(files: readonly string[] = FILES): string {
  const target = join(mkdtempSync(join(tmpdir(), 'warta-ledger-')), 'dist');
  const row = { how: 'page', fingerprint: 't.p.o.a', digest: 'd', size: 7, changedAt: 1 } as const;
  const rows = files.map((file): LedgerRow => ({ ...row, file, inputs: `of ${file}` }));
  enterChanges(target, rows, []);
  return target;
}

describe('a view of the ledger', () => {
  test('has the inputs of every file, or of all but those in some folders', () => {
    const view = openLedgerView(aTarget());
    const of = (names: readonly string[]) => new Map(names.map((file) => [file, `of ${file}`]));
    const without = (...order: Parameters<NonNullable<typeof view>['without']>) =>
      view?.without(...order).inputs;
    expect(view?.inputs).toEqual(of(FILES));
    expect(without([])).toEqual(of(FILES));
    expect(without(['p/2/', 'p/1/'])).toEqual(of(FILES.filter((file) => !/^p\/[12]\//.test(file))));
    expect(without(['q/'])).toEqual(of(FILES));
    expect(without(['p/1/'], namesIn('p/'))).toEqual(of(['p/1-0/x', 'p/10/x', 'p/2/x']));
    expect(view?.without(['p/1/']).rowOf('p/1/x')?.inputs).toBe('of p/1/x');
    expect([view?.count(), view?.count('p/1/'), view?.count('q/')]).toEqual([FILES.length, 2, 0]);
    view?.close();
  });
});

describe('states', () => {
  test('are those of every file once, from the first or back from the last', () => {
    const named = (isBackwards: boolean) =>
      [...statesIn(aTarget(), { isBackwards })].map(([file]) => file);
    expect(named(false)).toEqual(FILES.toSorted());
    expect(named(true)).toEqual(FILES.toSorted().toReversed());
    expect(countOf(aTarget())).toBe(FILES.length);
  });

  test('are none without a ledger, and none of one that cannot be read', () => {
    expect([...statesIn('/nowhere/dist')]).toEqual([]);
    const target = aTarget();
    writeFileSync(ledgerOf(target), 'no database at all');
    expect(() => [...statesIn(target)]).toThrow(UnreadableLedger);
    expect(() => countOf(target)).toThrow(UnreadableLedger);
    expect(() => countOf('/nowhere/dist')).toThrow(UnreadableLedger);
  });
});
