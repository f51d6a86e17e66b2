import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Where a `_redirects` file sends a path. */
export interface Redirect {
  readonly to: string;
  readonly status: number;
}

/** The rules that a site brings for its host, in the form that Netlify and Cloudflare Pages read. */
export interface HostRules {
  redirectOf(path: string): Redirect | undefined;
  /** Headers for a path, by lowercase name; an empty value takes a default away. */
  headersOf(path: string): ReadonlyMap<string, string>;
}

/** Reads the rules as they are now: a few short lines, and a site may be published anew between two requests. */
export async function hostRules(folder: string): Promise<HostRules> {
  const read = (name: string) => readFile(join(folder, name), 'utf8').catch(() => '');
  const redirects = redirectsIn(await read('_redirects'));
  const headers = headersIn(await read('_headers'));
  return {
    redirectOf(path) {
      for (const { pattern, to, status } of redirects) {
        const match = pattern.exec(path);
        if (match) return { to: to.replace(':splat', match[1] ?? ''), status };
      }
      return undefined;
    },
    headersOf(path) {
      const found = new Map<string, string>();
      for (const { pattern, name, value } of headers) {
        if (!pattern.test(path)) continue;
        const earlier = found.get(name);
        found.set(name, earlier && value ? `${earlier}, ${value}` : value);
      }
      return found;
    },
  };
}

const STATUSES = new Set([301, 302, 303, 307, 308]);

/** Lines of `/from /to 301`; without a status 302. A `*` at the end of `/from` is `:splat` in `/to`. */
function redirectsIn(text: string) {
  return linesOf(text).flatMap((line) => {
    const [from, to, status = '302'] = line.trim().split(/\s+/);
    if (from === undefined || to === undefined || !STATUSES.has(Number(status))) return [];
    return [{ pattern: patternOf(from), to, status: Number(status) }];
  });
}

/** A line with a path opens a block; the indented lines after it are `Name: value`, or `! Name` to take one away. */
function headersIn(text: string) {
  const rules: { pattern: RegExp; name: string; value: string }[] = [];
  let pattern: RegExp | undefined;
  for (const line of linesOf(text)) {
    if (/^\S/.test(line)) pattern = patternOf(line.trim());
    else if (pattern) {
      const [, off, name = '', value = ''] = /^\s+(!\s*)?([^:\s]+)\s*:?\s*(.*)$/.exec(line) ?? [];
      rules.push({ pattern, name: name.toLowerCase(), value: off === undefined ? value : '' });
    }
  }
  return rules;
}

function linesOf(text: string): readonly string[] {
  return text.split(/\r?\n/).filter((line) => line.trim() !== '' && !/^\s*#/.test(line));
}

/** A path in which `*` stands for anything and `:name` for one part. */
function patternOf(path: string): RegExp {
  const source = decoded(path)
    .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '(.*)')
    .replace(/:[A-Za-z]\w*/g, '[^/]+');
  return new RegExp(`^${source}$`);
}

function decoded(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}
