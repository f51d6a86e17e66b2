import { lineOf } from '#src/schema/field-lines.ts';
import type { Problem } from '#src/schema/problem.ts';
import { COLLECTIONS } from './collections.ts';
import type { Collection, FieldsOf } from './collections.ts';
import type { Draft, Reading, SourceFile } from './draft.ts';

/** Every file's draft, by collection, those at fault included. */
export type Drafts = { readonly [Name in Collection]: readonly Draft<FieldsOf[Name]>[] };

/** Sorts readings into their collections: the one place that says which fields a collection's files have. */
export function draftsOf(sources: readonly SourceFile[], readings: readonly Reading[]): Drafts {
  const names = Object.keys(COLLECTIONS);
  const drafts = Object.fromEntries(names.map((name): [string, Reading['draft'][]] => [name, []]));
  sources.forEach(({ collection }, index) => {
    const reading = readings[index];
    if (reading) drafts[collection]?.push(reading.draft);
  });
  return drafts as unknown as Drafts;
}

/** Makes the problem of a draft at one of its keys, where the key stands. */
export function problemAt(
  { file, lines }: Pick<Draft<unknown>, 'file' | 'lines'>,
  field: string,
  code: string,
  more: Partial<Problem> = {},
): Problem {
  const line = lineOf(lines, field) ?? lineOf(lines, field.replace(/\..*/, '')) ?? 1;
  return { code, severity: 'error', file, line, field, ...more };
}
