import { decoded, linesOf, patternOf } from './rule-text.ts';

/** Where a `_redirects` file sends a path. */
export interface Redirect {
  /** Percent-encoded, ready for a Location header. */
  readonly to: string;
  readonly status: number;
}

/** The redirect of a decoded path, if it has one. */
export type RedirectOf = (path: string) => Redirect | undefined;

/** A line of a `_redirects` file. */
export interface RedirectRule extends Redirect {
  /** Path as it is written. */
  readonly from: string;
}

interface Ordered extends Redirect {
  /** Its place in the file: of two that fit, the earlier one is followed. */
  readonly order: number;
}

const STATUSES = new Set([301, 302, 303, 307, 308]);
const PATTERN = /\*|:[A-Za-z]/;

/** The redirects of a `_redirects` file, in its order; what is none is left out. */
export function redirectRulesIn(text: string): readonly RedirectRule[] {
  return linesOf(text).flatMap((line) => {
    const [from, to, written = '302'] = line.trim().split(/\s+/);
    const status = Number(written);
    if (from === undefined || to === undefined || !STATUSES.has(status)) return [];
    return [{ from, to: encoded(to), status }];
  });
}

/** Does a rule's path stand for more than itself? */
export function isPattern({ from }: RedirectRule): boolean {
  return PATTERN.test(from);
}

/**
 * Reads lines of `/from /to 301`; without a status 302. A `*` in `/from` is `:splat` in `/to`, and a `:name` is `:name`.
 * Paths written out are looked up at once: a paper that moved may bring tens of thousands of them.
 */
export function redirectsIn(text: string): RedirectOf {
  const exact = new Map<string, Ordered>();
  const patterns: (Ordered & { readonly pattern: RegExp })[] = [];
  for (const [order, rule] of redirectRulesIn(text).entries()) {
    const { from, to, status } = rule;
    if (isPattern(rule)) patterns.push({ to, status, order, pattern: patternOf(from) });
    else if (!exact.has(decoded(from))) exact.set(decoded(from), { to, status, order });
  }
  return (path) => {
    const written = exact.get(path);
    for (const { pattern, to, status, order } of patterns) {
      if (written && written.order < order) break;
      const match = pattern.exec(path);
      if (match) return { to: filled(to, match.groups ?? {}), status };
    }
    return written;
  };
}

/** Encodes what a header cannot carry and leaves escapes as they are. */
function encoded(address: string): string {
  return encodeURI(address).replace(/%25(?=[\da-f]{2})/gi, '%');
}

function filled(to: string, parts: Readonly<Record<string, string>>): string {
  const address = to.replace(/:([A-Za-z]\w*)/g, (whole, name: string) => {
    const part = parts[name];
    return part === undefined ? whole : part.split('/').map(encodeURIComponent).join('/');
  });
  // One slash at the front: with two, a path would choose the host it is sent to.
  return to.startsWith('/') ? address.replace(/^\/+/, '/') : address;
}
