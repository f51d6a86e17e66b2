import { existsSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { ledgerOf, openSound, rowFrom, type Ledger, type LedgerRow } from './ledger.ts';

/** A ledger as a plan looks into it: by their inputs nearly all files are compared, and few rows are wanted whole. */
export interface LedgerView {
  /** Inputs of every file. */
  readonly inputs: { get(file: string): string | undefined; keys(): Iterable<string> };
  rowOf(file: string): LedgerRow | undefined;
}

/** A view of the ledger on disk. */
export interface OpenLedgerView extends LedgerView {
  /** Number of files, of all or of those in a folder, whose name ends in a slash. */
  count(folder?: string): number;
  /** The same without the files of some folders, whose names end in a slash: those are not even read. */
  without(folders: readonly string[], within?: Stretch): LedgerView;
  close(): void;
}

/** What two views of a ledger have in sight, none of it twice: a copy of a hundred thousand files takes its time. */
export function inBoth(first: LedgerView, second: LedgerView): LedgerView {
  return {
    inputs: {
      get: (file) => first.inputs.get(file) ?? second.inputs.get(file),
      *keys() {
        yield* first.inputs.keys();
        yield* second.inputs.keys();
      },
    },
    rowOf: first.rowOf,
  };
}

/** A view of a ledger that was read. */
export function viewOf(ledger: Ledger): LedgerView {
  const inputs = new Map([...ledger.values()].map((row) => [row.file, row.inputs]));
  return { inputs, rowOf: (file) => ledger.get(file) };
}

/** Opens a ledger for a plan; undefined when there is none or it cannot be read. It is to be closed before anything is entered. */
export function openLedgerView(target: string): OpenLedgerView | undefined {
  const database = openSound(target);
  if (!database) return undefined;
  try {
    const list = database.prepare('SELECT file, inputs FROM output WHERE file >= ? AND file < ?');
    list.setReturnArrays(true);
    const inputsIn = ([from, to]: Stretch) => list.all(from, to) as unknown as [string, string][];
    const count = database.prepare(
      'SELECT count(*) AS files FROM output WHERE file >= ? AND file < ?',
    );
    const row = database.prepare('SELECT * FROM output WHERE file = ?');
    const rowOf = (file: string): LedgerRow | undefined => {
      const found = row.get(file);
      return found && rowFrom(found);
    };
    const without: OpenLedgerView['without'] = (folders, within = ALL) => ({
      inputs: new Map(stretchesBetween(folders, within).flatMap(inputsIn)),
      rowOf,
    });
    let all: LedgerView['inputs'] | undefined;
    return {
      get inputs() {
        return (all ??= without([]).inputs);
      },
      count: (folder) => {
        const [from, to] = folder === undefined ? ALL : namesIn(folder);
        return Number(count.get(from, to)?.['files']);
      },
      rowOf,
      without,
      close: () => {
        database.close();
      },
    };
  } catch {
    database.close();
    return undefined;
  }
}

/** Names from one on, before another. */
export type Stretch = readonly [from: string, to: string | Uint8Array];

/** Comes after every name of a file: for SQLite any bytes follow any text. */
const LAST = new Uint8Array([0xff]);

const ALL: Stretch = ['', LAST];

/** The names in a folder, whose own ends in a slash. */
export function namesIn(folder: string): readonly [from: string, to: string] {
  // A zero is what follows a slash (ASCII).
  return [folder, folder.replace(/\/$/, '0')];
}

/** All names of a stretch but those in some folders that lie in it. */
function stretchesBetween(folders: readonly string[], [first, last]: Stretch): readonly Stretch[] {
  const sorted = [...folders].sort().map(namesIn);
  const starts = [first, ...sorted.map(([, end]) => end)];
  return starts.map((from, place) => [from, sorted[place]?.[0] ?? last]);
}

/** What is kept of a file's state, as a row of four columns. */
export type StateColumns = readonly [file: string, digest: string, size: number, changedAt: number];

/** There is a ledger, and it cannot be read. */
export class UnreadableLedger extends Error {}

/** Number of files of a ledger. @throws UnreadableLedger also when there is none. */
export function countOf(target: string): number {
  try {
    const database = new DatabaseSync(ledgerOf(target), { readOnly: true });
    try {
      return Number(database.prepare('SELECT count(*) AS files FROM output').get()?.['files']);
    } finally {
      database.close();
    }
  } catch (error) {
    throw new UnreadableLedger(String(error));
  }
}

/**
 * The state of every file as it was published, by name, or from the last name back. Of a large site one row at a time, for
 * together they take longer to clear away than to read. Nothing where there is no ledger. Whether it is whole is looked at
 * first, if that is not known.
 * @throws UnreadableLedger
 */
export function* statesIn(
  target: string,
  { isBackwards = false, isSound = false } = {},
): Generator<StateColumns, void, undefined> {
  if (!existsSync(ledgerOf(target))) return;
  const database = openSound(target, isSound);
  try {
    if (!database) throw new UnreadableLedger();
    const order = isBackwards ? 'DESC' : 'ASC';
    const list = database.prepare(
      `SELECT file, digest, size, changedAt FROM output ORDER BY file ${order}`,
    );
    list.setReturnArrays(true);
    for (const row of list.iterate()) yield row as unknown as StateColumns;
  } catch (error) {
    throw error instanceof UnreadableLedger ? error : new UnreadableLedger(String(error));
  } finally {
    database?.close();
  }
}
