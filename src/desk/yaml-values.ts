import type { Finding } from '#src/schema/problem.ts';
import { plainLines } from './plain-lines.ts';
import type { Shape } from './schema-shape.ts';
import { documentValues } from './yaml-document.ts';

/** What front matter says: plain values, the line of each key and list item, and what is wrong with it. */
export interface YamlValues {
  readonly values: Readonly<Record<string, unknown>>;
  /** `{ title: 2, 'corrections.0.at': 9 }`, lines of the file. */
  readonly lines: Record<string, number>;
  readonly findings: readonly Finding[];
}

/**
 * Parses YAML 1.2 whose values the schema names: a text stays as written, so `0123` is not 83 and `12:30` not 750.
 * A key without a value is as if it were not there. Anchors, aliases and tags are refused: no editor needs them,
 * and a handful of them can swell into gigabytes.
 */
export function yamlValues(yaml: string, shape: Shape, firstLine: number): YamlValues {
  return plainLines(yaml, shape, firstLine) ?? documentValues(yaml, shape, firstLine);
}
