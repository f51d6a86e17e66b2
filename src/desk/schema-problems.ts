import type * as z from 'zod';
import type { Finding } from '#src/schema/problem.ts';
import { GUESSED_KEYS } from './guessed-keys.ts';
import { nearest } from './near-miss.ts';
import { faultOf } from './schema-faults.ts';
import type { Shape } from './schema-shape.ts';

type Issue = z.core.$ZodIssue;
type Values = Readonly<Record<string, unknown>>;

/**
 * Turns what a schema found wrong into findings, all of them but one a value, each at the line of its key;
 * a key that is missing is named where it should stand: at the first line of the file, or of its group.
 */
export function schemaFindings(
  issues: readonly Issue[],
  written: Values,
  lines: Readonly<Record<string, number>>,
  shape: Shape,
): Finding[] {
  const told = new Set<string>();
  return issues.flatMap((issue): Finding[] => {
    const field = issue.path.join('.');
    if (issue.code === 'unrecognized_keys') {
      const known = keysAt(shape, issue.path);
      return issue.keys.map((key) => unknownKey(field, key, known, lines));
    }
    if (told.has(field)) return [];
    told.add(field);
    const value = valueAt(written, issue.path);
    const found = value === undefined ? {} : { found: show(value) };
    const base = { severity: 'error', line: lineOf(field, lines), field, ...found } as const;
    return [
      { ...base, ...(value === undefined ? { code: 'missing-key' } : faultOf(issue, value)) },
    ];
  });
}

function unknownKey(
  group: string,
  key: string,
  known: readonly string[],
  lines: Readonly<Record<string, number>>,
): Finding {
  const field = group === '' ? key : `${group}.${key}`;
  const word = key.toLowerCase();
  const guess = Object.hasOwn(GUESSED_KEYS, word) ? GUESSED_KEYS[word] : undefined;
  const meant = guess !== undefined && known.includes(guess) ? guess : nearest(key, known);
  const values = { keys: known.join(', '), ...(meant === undefined ? {} : { nearest: meant }) };
  const base = { code: 'unknown-key', severity: 'error', field, found: key } as const;
  return { ...base, line: lineOf(field, lines), values };
}

/** Keys that may stand in the group at a path. */
function keysAt(shape: Shape, path: readonly PropertyKey[]): string[] {
  let at: Shape | undefined = shape;
  for (const key of path) at = typeof key === 'number' ? at?.item : at?.fields?.[String(key)];
  return Object.keys(at?.fields ?? {});
}

function valueAt(values: unknown, path: readonly PropertyKey[]): unknown {
  let value = values;
  for (const key of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = Reflect.get(value, key);
  }
  return value;
}

function show(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > 120 ? `${text.slice(0, 119)}…` : text;
}

/** Line of a key, or of what it stands in: `corrections.0.kind` falls back to the line of `corrections.0`. */
function lineOf(field: string, lines: Readonly<Record<string, number>>): number {
  for (let path = field; path !== ''; path = path.slice(0, Math.max(0, path.lastIndexOf('.')))) {
    const line = lines[path];
    if (line !== undefined) return line;
  }
  return 1;
}
