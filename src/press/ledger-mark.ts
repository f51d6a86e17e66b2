import { openLedger, type OpenLedger } from './ledger.ts';

/** Mark of a ledger; undefined when there is none, or when it is no ledger. */
export function markOf(target: string): string | undefined {
  let ledger: OpenLedger | undefined;
  try {
    ledger = openLedger(target);
    return ledger.mark;
  } catch {
    return undefined;
  } finally {
    ledger?.close();
  }
}
