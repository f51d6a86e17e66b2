import { headerRulesIn, type HeaderRule } from '../../serve/header-rules.ts';
import { ALWAYS, HASHED_FOLDERS, hostHeaders } from '../../serve/host-headers.ts';
import { contentTypeOf, isText } from '../../serve/content-type.ts';
import { isPattern, redirectRulesIn, type RedirectRule } from '../../serve/redirect-rules.ts';
import { decoded, patternOf } from '../../serve/rule-text.ts';
import { RULE_FILES, rulesOf } from '../deployable.ts';
import type { Ledger } from '../../ledger.ts';

/** Where the configured server serves a site. */
export interface ServedAt {
  /** Name of the host, without a port. */
  readonly host: string;
  /** Folder of the site on the server. */
  readonly folder: string;
}

/** A header for paths that fit a regular expression. */
export interface ServerHeader {
  readonly name: string;
  readonly value: string;
  /** Source of the expression, without groups that have names. */
  readonly paths: string;
  /** Expressions of paths where a later rule takes it away. */
  readonly unless: readonly string[];
}

/** A header that is given unless a rule has one of that name. */
export interface ServerDefault {
  readonly name: string;
  readonly value: string;
  /** What it is for files whose names hold a hash. */
  readonly hashed: string;
  /** Expressions of the rules that take its place. */
  readonly unless: readonly string[];
}

/** What a site asks of a server, in the form that both nginx and Caddy can be told. */
export interface ServerRules {
  readonly headers: readonly ServerHeader[];
  readonly defaults: readonly ServerDefault[];
  /** Redirects of one path, by their decoded path; of two with one path, the first. */
  readonly redirects: ReadonlyMap<string, RedirectRule>;
  /** Redirects of many paths at once. */
  readonly patterns: readonly RedirectRule[];
  /** File name extensions of the site, by content type without charset. */
  readonly types: ReadonlyMap<string, readonly string[]>;
}

/** Reads what a published site asks of a server. */
export function serverRules(folder: string, ledger: Ledger): ServerRules {
  const headers = headerRulesIn(rulesOf(folder, '_headers', ledger));
  const redirects = redirectRulesIn(rulesOf(folder, '_redirects', ledger));
  return {
    headers: headers.filter(({ value }) => value !== '').map((rule) => headerOf(rule, headers)),
    defaults: defaultsBut(headers),
    redirects: byPath(redirects.filter((rule) => !isPattern(rule))),
    patterns: redirects.filter(isPattern),
    types: typesOf(ledger),
  };
}

function headerOf(rule: HeaderRule, all: readonly HeaderRule[]): ServerHeader {
  const { name, value, path } = rule;
  const unless = all
    .slice(all.indexOf(rule))
    .filter((later) => later.name === name && later.value === '')
    .map((later) => expressionOf(later.path));
  return { name, value, paths: expressionOf(path), unless };
}

function byPath(rules: readonly RedirectRule[]): ReadonlyMap<string, RedirectRule> {
  const found = new Map<string, RedirectRule>();
  for (const rule of rules) {
    const path = decoded(rule.from);
    if (!found.has(path)) found.set(path, rule);
  }
  return found;
}

/** Source of the expression that a rule's path is. */
function expressionOf(path: string): string {
  return sourceOf(path).replace(/\(\?<\w+>/g, '(?:');
}

/** The same for a path as it was sent, not decoded, with groups by name for what they stood for. */
export function rawExpressionOf(path: string): string {
  // The path of a rule is decoded once.
  return sourceOf(encodeURI(encodeURI(decoded(path))));
}

function sourceOf(path: string): string {
  return patternOf(path).source.replaceAll('\\/', '/');
}

/** Content types of the site that are texts, and those that its rules give: compression gains most by them. */
export function packedTypes({ types, headers }: ServerRules): readonly string[] {
  const given = headers.flatMap(({ name, value }) =>
    name === 'content-type' ? (value.split(';', 1)[0] ?? '') : [],
  );
  return [...new Set(['text/html', ...types.keys(), ...given].filter(isText))];
}

/** Expression of files whose names hold a hash. */
export const HASHED = `^(?:${HASHED_FOLDERS.join('|')})`;

function defaultsBut(rules: readonly HeaderRule[]): readonly ServerDefault[] {
  const [aHashed = '/'] = HASHED_FOLDERS;
  const hashed = hostHeaders(aHashed, '', new Map());
  return Object.entries(ALWAYS).map(([name, value]) => ({
    name,
    value,
    hashed: hashed.get(name) ?? value,
    unless: rules.filter((rule) => rule.name === name).map(({ path }) => expressionOf(path)),
  }));
}

function typesOf(ledger: Ledger): ReadonlyMap<string, readonly string[]> {
  const types = new Map<string, Set<string>>();
  for (const file of ledger.keys()) {
    const [, extension] = /\.([a-z0-9]+)$/i.exec(file) ?? [];
    if (extension === undefined || RULE_FILES.some((name) => name === file)) continue;
    const [type = ''] = contentTypeOf(file).split(';');
    types.set(type, (types.get(type) ?? new Set()).add(extension));
  }
  return new Map(
    [...types]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([type, found]) => [type, [...found].sort()]),
  );
}
