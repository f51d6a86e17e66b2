import { differenceOf, type Difference } from './fingerprint.ts';
import { sameInputs } from './inputs.ts';
import type { LedgerRow } from './ledger.ts';
import type { LedgerView } from './ledger-view.ts';
import type { Output } from './outputs.ts';
import type { SiteFaults } from './site-faults.ts';

/** Why a file is made or taken away. */
export type Reason =
  'new' | `${Difference}-changed` | 'missing' | 'altered' | 'asked' | 'vanished' | 'kind-changed';

/** One thing to do. */
export type Step =
  | { readonly todo: 'make'; readonly output: Output; readonly reason: Reason }
  | { readonly todo: 'remove'; readonly file: string; readonly reason: Reason };

/** What a publish is to do; all outputs that no step names stay as they are. */
export interface Plan {
  readonly steps: readonly Step[];
  readonly make: readonly Output[];
  readonly remove: readonly string[];
  /** Number of outputs that stay. */
  readonly kept: number;
  /** Rows of files that stay although their inputs are other ones: the ledger is to know of those. */
  readonly renewed: readonly LedgerRow[];
}

/** Numbers of outputs that a publish made, of files that it took away, and of those that stay. */
export interface Tally {
  readonly made: number;
  readonly removed: number;
  readonly kept: number;
}

export function tallyOf({ make, remove, kept }: Plan): Tally {
  return { made: make.length, removed: remove.length, kept };
}

/** How a file of the site compares with what the ledger says of it. */
export type FileState = 'intact' | 'missing' | 'altered';

/**
 * What has to be done so that the site becomes these outputs. Pure; `faults` are the files of the site that are not as
 * the ledger says.
 */
export function planOf(outputs: readonly Output[], ledger: LedgerView, faults: SiteFaults): Plan {
  const wanted = new Set(outputs.map(({ file }) => file));
  const make: Step[] = [];
  const renewed: LedgerRow[] = [];
  for (const output of outputs) {
    const published = ledger.inputs.get(output.file);
    const inputs = output.inputs?.(published) ?? '';
    // Most outputs end here: neither their rows nor their models and fingerprints are asked for.
    const isSame = sameInputs(inputs, published);
    const row = isSame && inputs === published ? undefined : ledger.rowOf(output.file);
    const reason = (isSame ? undefined : reasonToMake(output, row)) ?? faults.get(output.file);
    if (reason !== undefined) make.push({ todo: 'make', output, reason });
    else if (row && row.inputs !== inputs) renewed.push({ ...row, inputs });
  }
  const remove: Step[] = [...ledger.inputs.keys()]
    .filter((file) => !wanted.has(file))
    .map((file) => ({ todo: 'remove', file, reason: 'vanished' }));
  return finished([...make, ...remove], outputs.length, renewed);
}

/** The plan that makes everything, whatever is there. */
export function fullPlan(outputs: readonly Output[], reason: 'new' | 'asked'): Plan {
  return finished(
    outputs.map((output) => ({ todo: 'make', output, reason })),
    outputs.length,
  );
}

/** Two plans of one site, each for files of its own, as one. */
export function joined(one: Plan, other: Plan): Plan {
  const isMade = ({ todo }: Step): boolean => todo === 'make';
  const steps = [...one.steps, ...other.steps];
  return {
    steps: [...steps.filter(isMade), ...steps.filter((step) => !isMade(step))],
    make: [...one.make, ...other.make],
    remove: [...one.remove, ...other.remove],
    kept: one.kept + other.kept,
    renewed: [...one.renewed, ...other.renewed],
  };
}

function finished(steps: readonly Step[], all: number, renewed: readonly LedgerRow[] = []): Plan {
  const make = steps.flatMap((step) => (step.todo === 'make' ? [step.output] : []));
  const remove = steps.flatMap((step) => (step.todo === 'remove' ? [step.file] : []));
  return { steps, make, remove, kept: all - make.length, renewed };
}

function reasonToMake(output: Output, row: LedgerRow | undefined): Reason | undefined {
  if (row === undefined) return 'new';
  if (row.how !== output.how) return 'kind-changed';
  const difference = differenceOf(row.fingerprint, output.fingerprint());
  return difference === undefined ? undefined : `${difference}-changed`;
}
