import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import type { Node, Scalar, YAMLMap } from 'yaml';
import type { Finding } from '#src/schema/problem.ts';
import type { Shape } from './schema-shape.ts';
import { hiddenCharacter } from './text-safety.ts';
import { FORBIDDEN_KEYS, plainValue } from './written-value.ts';
import { yamlFinding } from './yaml-fault.ts';
import type { YamlValues } from './yaml-values.ts';

/** Under the failsafe schema every scalar is a text. */
function textOf({ value }: Scalar): string {
  return typeof value === 'string' ? value : '';
}

/** Most faults that are told of one front matter's YAML. */
const MOST = 20;
const OPTIONS = {
  schema: 'failsafe',
  prettyErrors: false,
  logLevel: 'silent',
  uniqueKeys: true,
} as const;

/** What any front matter says, as the `yaml` package reads it, and everything that it finds wrong with it. */
export function documentValues(yaml: string, shape: Shape, firstLine: number): YamlValues {
  const lines: Record<string, number> = {};
  const findings: Finding[] = [];
  const counter = new LineCounter();
  const lineAt = (offset: number): number => counter.linePos(offset).line + firstLine - 1;

  const lineOf = (node: Node): number => lineAt(node.range?.[0] ?? 0);
  const fault = (code: string, line: number, found?: string): void => {
    findings.push({ code, severity: 'error', line, ...(found === undefined ? {} : { found }) });
  };

  function valueOf(node: unknown, form: Shape | undefined, path: string): unknown {
    if (isAlias(node)) {
      fault('yaml-alias', lineOf(node), `*${node.source}`);
      return undefined;
    }
    if (isMap(node)) return fieldsOf(node, form?.fields ?? {}, path);
    if (isSeq(node)) {
      return node.items.map((item, index) => {
        const at = `${path}.${String(index)}`;
        if (isScalar(item) || isMap(item) || isSeq(item)) lines[at] = lineOf(item);
        return valueOf(item, form?.item, at) ?? '';
      });
    }
    if (!isScalar(node)) return undefined;
    const text = textOf(node).trim();
    const hidden = hiddenCharacter(text);
    if (hidden) fault('hidden-character', lineOf(node), hidden.found);
    if (node.anchor !== undefined) fault('yaml-alias', lineOf(node), `&${node.anchor}`);
    if (hidden || node.anchor !== undefined) return undefined;
    if (node.type !== 'PLAIN') return text === '' ? undefined : text;
    return plainValue(text, form);
  }

  function fieldsOf(map: YAMLMap, forms: Readonly<Record<string, Shape>>, path: string) {
    const entries: [string, unknown][] = [];
    for (const { key, value } of map.items) {
      if (!isScalar(key)) {
        fault('bad-key', lineOf(map));
        continue;
      }
      const name = textOf(key);
      const at = path === '' ? name : `${path}.${name}`;
      lines[at] = lineOf(key);
      if (name === '' || FORBIDDEN_KEYS.has(name)) fault('bad-key', lineOf(key), name);
      else {
        const read = valueOf(value, Object.hasOwn(forms, name) ? forms[name] : undefined, at);
        if (read !== undefined) entries.push([name, read]);
      }
    }
    return Object.fromEntries(entries);
  }

  const end = yaml.split('\n').findIndex((line) => /^\.\.\.(?:\s|$)/.test(line));
  if (end >= 0) fault('yaml-documents', firstLine + end);
  try {
    const document = parseDocument(yaml, { ...OPTIONS, lineCounter: counter });
    for (const error of [...document.errors, ...document.warnings].slice(0, MOST)) {
      const finding = yamlFinding(error, yaml, lineAt(error.pos[0]), firstLine);
      // One slip makes the parser stumble several times: a line is named once.
      if (!findings.some(({ line }) => line === finding.line)) findings.push(finding);
    }
    const top = document.contents;
    if (findings.length > 0 || top === null) return { values: {}, lines, findings };
    if (!isMap(top)) fault('not-keys', firstLine);
    else return { values: fieldsOf(top, shape.fields ?? {}, ''), lines, findings };
  } catch {
    // A thousand nested brackets exhaust the parser's stack.
    fault('bad-yaml', firstLine);
  }
  return { values: {}, lines, findings };
}
