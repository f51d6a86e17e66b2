import { validateHeaderName, validateHeaderValue } from 'node:http';
import { linesOf, patternOf } from './rule-text.ts';

/** Headers for a decoded path, by lowercase name; an empty value takes a default away. */
export type HeadersOf = (path: string) => ReadonlyMap<string, string>;

/** One header of one block of a `_headers` file. */
export interface HeaderRule {
  /** Path as it is written, with `*` and `:name`. */
  readonly path: string;
  readonly pattern: RegExp;
  /** In lowercase. */
  readonly name: string;
  readonly value: string;
}

/** How a message is framed and sent is the server's business; a host ignores these, too. */
const NOT_FOR_SITES = new Set([
  'connection',
  'content-encoding',
  'content-length',
  'etag',
  'keep-alive',
  'trailer',
  'transfer-encoding',
  'upgrade',
]);

/**
 * Reads a `_headers` file. A line with a path opens a block; the indented lines after it are `Name: value`, or `! Name`
 * to take one away. Values of one name that several blocks give are joined; a line that makes no header is left out.
 */
export function headersIn(text: string): HeadersOf {
  const rules = headerRulesIn(text);
  return (path) => {
    const found = new Map<string, string>();
    for (const { pattern, name, value } of rules) {
      if (!pattern.test(path)) continue;
      const earlier = found.get(name);
      found.set(name, earlier && value ? `${earlier}, ${value}` : value);
    }
    return found;
  };
}

/** The headers that a `_headers` file gives, in its order. */
export function headerRulesIn(text: string): readonly HeaderRule[] {
  const rules: HeaderRule[] = [];
  let block: Pick<HeaderRule, 'path' | 'pattern'> | undefined;
  for (const line of linesOf(text)) {
    const written = line.trim();
    if (/^\S/.test(line)) block = { path: written, pattern: patternOf(written) };
    else if (block) {
      const header = headerIn(written);
      if (header) rules.push({ ...block, ...header });
    }
  }
  return rules;
}

function headerIn(line: string): Pick<HeaderRule, 'name' | 'value'> | undefined {
  const [, taken, given, value = ''] = /^(?:!\s*(\S+)|([^:\s]+)\s*:\s*(.*))$/.exec(line) ?? [];
  const name = (taken ?? given ?? '').toLowerCase();
  if (NOT_FOR_SITES.has(name)) return undefined;
  try {
    validateHeaderName(name);
    validateHeaderValue(name, value);
  } catch {
    return undefined;
  }
  return { name, value };
}
