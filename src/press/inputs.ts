/**
 * Inputs as outputs give them and the ledger keeps them: their hash and, for some pages, after a tilde that of the premises
 * that they follow from.
 */
export type Inputs = string;

/** Inputs and their premises; those may be empty. */
export function withPremises(inputs: string, premises: string): Inputs {
  return premises === '' ? inputs : `${inputs}~${premises}`;
}

/** Hash of the premises; empty when none are known. */
export function premisesIn(inputs: Inputs): string {
  const tilde = inputs.indexOf('~');
  return tilde < 0 ? '' : inputs.slice(tilde + 1);
}

/** The inputs alone, whatever they followed from. */
export function bareInputs(inputs: Inputs): string {
  const tilde = inputs.indexOf('~');
  return tilde < 0 ? inputs : inputs.slice(0, tilde);
}

/** Do they decide the same file? Not when they are unknown. */
export function sameInputs(one: Inputs, other: Inputs | undefined): boolean {
  if (one === '' || other === undefined) return false;
  return one === other || bareInputs(one) === bareInputs(other);
}
