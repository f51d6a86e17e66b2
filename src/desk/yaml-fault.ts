import type { YAMLError } from 'yaml';
import type { Finding } from '#src/schema/problem.ts';

/** Faults of YAML that have their own wording; every other one is `bad-yaml`. */
const CODES: Partial<Record<YAMLError['code'], string>> = {
  DUPLICATE_KEY: 'duplicate-key',
  MULTIPLE_DOCS: 'yaml-documents',
  TAG_RESOLVE_FAILED: 'yaml-tag',
  BAD_ALIAS: 'yaml-alias',
  TAB_AS_INDENT: 'yaml-tab',
};

/** Words the parser's complaint as something an editor can mend, with the corrected line where there is one. */
export function yamlFinding(
  error: YAMLError,
  yaml: string,
  line: number,
  firstLine: number,
): Finding {
  const open = error.code === 'MISSING_CHAR' ? openQuote(yaml) : -1;
  if (open >= 0) {
    const found = (yaml.split('\n')[open] ?? '').trim().slice(0, 120);
    return { code: 'yaml-quote', severity: 'error', line: open + firstLine, found };
  }
  const source = yaml.split('\n')[line - firstLine] ?? '';
  const found = source.trim().slice(0, 120);
  const pair = /^(\s*(?:- )?[\w-]+:)\s+(.*\S)\s*$/.exec(source);
  const [, key = '', value = ''] = pair ?? [];
  const base = { severity: 'error', line, found } as const;
  if (error.code === 'DUPLICATE_KEY') {
    const field = /^\s*(?:- )?([^:]*)/.exec(source)?.[1]?.trim() ?? '';
    return { ...base, code: 'duplicate-key', field };
  }
  if (error.code === 'BAD_DQ_ESCAPE') return { ...base, code: 'yaml-escape' };
  if (pair && /^["']/.test(value)) return { ...base, code: 'yaml-quote' };
  const isUnquoted = /: |:$| #|^(?:[*&!%@`[\]{}|>]|- )/.test(value);
  if (pair && isUnquoted) {
    const code = CODES[error.code] ?? 'yaml-colon';
    return { ...base, code, values: { fixed: `${key.trim()} ${JSON.stringify(value)}` } };
  }
  return { ...base, code: CODES[error.code] ?? 'bad-yaml' };
}

/** Index of the line whose value opens with a quotation mark that the line does not close, else -1. */
function openQuote(yaml: string): number {
  return yaml.split('\n').findIndex((line) => /^\s*(?:- )?[\w-]+:\s+(?:"[^"]*|'[^']*)$/.test(line));
}
