import type { Shape } from './schema-shape.ts';
import { hiddenCharacter } from './text-safety.ts';
import { FORBIDDEN_KEYS, plainValue } from './written-value.ts';
import type { YamlValues } from './yaml-values.ts';

// A text that begins like a word, and in which no colon ends a key and no `#` begins a comment (YAML 1.2 §7.3.3).
const PLAIN = String.raw`[\p{L}\p{N}“](?:[^\s:#]| |:(?=\S))*`;
// On one line and without escapes, all that stands between quotation marks is meant (§7.3.1).
const QUOTED = String.raw`"(?:[^\s"\\]| )*"`;
const VALUE = `${PLAIN}|${QUOTED}`;
/** `title: Judul`, `tags:`, or an item of a list, indented by two. */
const LINE = new RegExp(`^(?:([a-z]{1,40}):(?: (${VALUE}))?|  - (${VALUE}))$`, 'u');

/**
 * Reads front matter in which every line is a key or an item and its plain value, as almost all of an archive is: the
 * parser takes ten times as long. Undefined as soon as there is anything else, so that whatever could be at fault, or
 * be read in two ways, is the parser's. Where this gives values, the parser gives the same (`plain-lines.test.ts`).
 */
export function plainLines(yaml: string, shape: Shape, firstLine: number): YamlValues | undefined {
  if (hiddenCharacter(yaml)) return undefined;
  const values: Record<string, unknown> = {};
  const lines: Record<string, number> = {};
  /** The list whose items may follow. */
  let list: { readonly key: string; readonly items: unknown[] } | undefined;
  for (const [index, line] of yaml.split('\n').entries()) {
    const [, key, value, item] = LINE.exec(line) ?? [];
    if (key !== undefined) {
      if (FORBIDDEN_KEYS.has(key) || Object.hasOwn(lines, key)) return undefined;
      lines[key] = firstLine + index;
      list = value === undefined ? { key, items: [] } : undefined;
      const read = value === undefined ? undefined : valueOf(value, formOf(shape, key));
      if (read !== undefined) values[key] = read;
    } else if (item !== undefined && list) {
      lines[`${list.key}.${String(list.items.length)}`] = firstLine + index;
      list.items.push(valueOf(item, formOf(shape, list.key)?.item) ?? '');
      values[list.key] = list.items;
    } else return undefined;
  }
  return { values, lines, findings: [] };
}

function valueOf(written: string, form: Shape | undefined): unknown {
  if (!written.startsWith('"')) return plainValue(written.trim(), form);
  return written.slice(1, -1).trim() || undefined;
}

function formOf({ fields = {} }: Shape, key: string): Shape | undefined {
  return Object.hasOwn(fields, key) ? fields[key] : undefined;
}
