import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { namesIn, openLedgerView } from './ledger-view.ts';
import { enterChanges, type LedgerRow } from './ledger.ts';

const FILES = [
  '404.html',
  'a/index.html',
  'p/1/x',
  'p/1/y',
  'p/10/x',
  'p/1-0/x',
  'p/2/x',
  'é.html',
];

function aView() {
  const target = join(mkdtempSync(join(tmpdir(), 'warta-ledger-')), 'dist');
  const row = { how: 'page', fingerprint: 't.p.o.a', digest: 'd', size: 7, changedAt: 1 } as const;
  const rows = FILES.map((file): LedgerRow => ({ ...row, file, inputs: `of ${file}` }));
  enterChanges(target, rows, []);
  const view = openLedgerView(target);
  if (!view) throw new Error('There is a ledger.');
  return view;
}

test('a view of the ledger has the inputs of every file, or of all but those in some folders', () => {
  const view = aView();
  const of = (names: readonly string[]) => new Map(names.map((file) => [file, `of ${file}`]));
  expect(view.inputs).toEqual(of(FILES));
  expect(view.without([]).inputs).toEqual(of(FILES));
  expect(view.without(['p/2/', 'p/1/']).inputs).toEqual(
    of(FILES.filter((file) => !/^p\/[12]\//.test(file))),
  );
  expect(view.without(['q/']).inputs).toEqual(of(FILES));
  expect(view.without(['p/1/'], namesIn('p/')).inputs).toEqual(of(['p/1-0/x', 'p/10/x', 'p/2/x']));
  expect(view.files).toBe(FILES.length);
  expect(view.without(['p/1/']).rowOf('p/1/x')?.inputs).toBe('of p/1/x');
  view.close();
});
