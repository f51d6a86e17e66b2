import { describe, expect, test } from 'vitest';
import type { LedgerRow } from './ledger.ts';
import { viewOf } from './ledger-view.ts';
import type { TextOutput } from './outputs.ts';
import { fullPlan, joined, planOf } from './plan.ts';
import type { SiteFaults } from './site-faults.ts';

const anOutput = (file: string, fingerprint = 't.p.own.around'): TextOutput => ({
  how: 'text',
  file,
  origin: file,
  fingerprint: () => fingerprint,
  text: () => '',
});

const aRow = (file: string, more: Partial<LedgerRow> = {}): LedgerRow => ({
  file,
  how: 'text',
  fingerprint: 't.p.own.around',
  digest: 'd',
  size: 1,
  inputs: '',
  changedAt: 1,
  ...more,
});

const ledgerOf = (...rows: LedgerRow[]) => viewOf(new Map(rows.map((row) => [row.file, row])));
const intact: SiteFaults = new Map();
const missing: SiteFaults = new Map([['a', 'missing']]);
const altered: SiteFaults = new Map([['a', 'altered']]);

describe('planOf', () => {
  test('does nothing where everything is as it was', () => {
    const plan = planOf([anOutput('a')], ledgerOf(aRow('a')), intact);
    expect(plan.steps).toEqual([]);
    expect(plan.kept).toBe(1);
  });

  test.each([
    ['new', ledgerOf(), intact],
    ['templates-changed', ledgerOf(aRow('a', { fingerprint: 'T.p.own.around' })), intact],
    ['paper-changed', ledgerOf(aRow('a', { fingerprint: 't.P.own.around' })), intact],
    ['own-changed', ledgerOf(aRow('a', { fingerprint: 't.p.OWN.around' })), intact],
    ['around-changed', ledgerOf(aRow('a', { fingerprint: 't.p.own.AROUND' })), intact],
    ['kind-changed', ledgerOf(aRow('a', { how: 'copy' })), intact],
    ['missing', ledgerOf(aRow('a')), missing],
    ['altered', ledgerOf(aRow('a')), altered],
  ] as const)('makes a file that is %s, and says so', (reason, ledger, faults) => {
    const { steps, make, kept } = planOf([anOutput('a')], ledger, faults);
    expect(steps.map((step) => step.reason)).toEqual([reason]);
    expect(make.map(({ file }) => file)).toEqual(['a']);
    expect(kept).toBe(0);
  });

  test('asks for no fingerprint where the inputs are the same', () => {
    const output: TextOutput = {
      ...anOutput('a'),
      inputs: () => 'i',
      fingerprint: () => {
        throw new Error('The fingerprint was asked for.');
      },
    };
    const plan = planOf([output], ledgerOf(aRow('a', { inputs: 'i' })), intact);
    expect(plan.steps).toEqual([]);
    expect(plan.renewed).toEqual([]);
  });

  test('asks for no fingerprint where the same inputs follow from other premises, and renews the row', () => {
    const row = aRow('a', { inputs: 'i~before' });
    const asked: (string | undefined)[] = [];
    const output: TextOutput = {
      ...anOutput('a'),
      inputs: (published) => {
        asked.push(published);
        return 'i~now';
      },
      fingerprint: () => {
        throw new Error('not to be asked');
      },
    };
    const plan = planOf([output], ledgerOf(row), intact);
    expect(plan.make).toEqual([]);
    expect(plan.renewed).toEqual([{ ...row, inputs: 'i~now' }]);
    expect(asked).toEqual(['i~before']);
  });

  test('makes a file with other inputs only when its fingerprint is another one, too', () => {
    const row = aRow('a', { inputs: 'i' });
    const sameFingerprint: TextOutput = { ...anOutput('a'), inputs: () => 'other' };
    const kept = planOf([sameFingerprint], ledgerOf(row), intact);
    expect(kept.steps).toEqual([]);
    expect(kept.renewed).toEqual([{ ...row, inputs: 'other' }]);
    const changed: TextOutput = { ...anOutput('a', 't.p.OWN.around'), inputs: () => 'other' };
    const made = planOf([changed], ledgerOf(row), intact);
    expect(made.make).toEqual([changed]);
    expect(made.renewed).toEqual([]);
  });

  test('removes what no output claims any more', () => {
    const plan = planOf([anOutput('a')], ledgerOf(aRow('a'), aRow('gone')), intact);
    expect(plan.steps).toEqual([{ todo: 'remove', file: 'gone', reason: 'vanished' }]);
    expect(plan.remove).toEqual(['gone']);
  });
});

describe('fullPlan', () => {
  test('makes everything and keeps nothing', () => {
    const plan = fullPlan([anOutput('a'), anOutput('b')], 'asked');
    expect([plan.make.length, plan.kept, plan.steps[0]?.reason]).toEqual([2, 0, 'asked']);
  });
});

describe('joined', () => {
  test('is the plan of both, what is to be made first', () => {
    const parts = [
      { outputs: [anOutput('a', 't.p.OWN.around'), anOutput('b')], rows: [aRow('a'), aRow('b')] },
      { outputs: [anOutput('s/c')], rows: [aRow('s/gone')] },
    ] as const;
    const [one, other] = parts.map(({ outputs, rows }) =>
      planOf(outputs, ledgerOf(...rows), intact),
    );
    if (!one || !other) throw new Error('There are two parts.');
    const outputs = parts.flatMap((part) => [...part.outputs]);
    const whole = planOf(outputs, ledgerOf(...parts.flatMap(({ rows }) => [...rows])), intact);
    expect(joined(one, other)).toEqual(whole);
    expect(joined(other, one).steps.at(-1)?.todo).toBe('remove');
  });
});
