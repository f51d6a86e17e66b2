import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { digestOf } from '../file-state.ts';
import type { Ledger, LedgerRow } from '../ledger.ts';
import { pathOf } from '../outputs.ts';
import { contentTypeOf } from '../serve/content-type.ts';
import { headersIn } from '../serve/header-rules.ts';
import { hostHeaders } from '../serve/host-headers.ts';
import { isPattern, redirectRulesIn, type RedirectRule } from '../serve/redirect-rules.ts';
import { decoded } from '../serve/rule-text.ts';
import { redirectPage } from './redirect-page.ts';

/** A file of the site, or an old address that leads on, as a host is to have it. */
export interface Item {
  /** File of the site; of a redirect, the one that would serve its address. */
  readonly file: string;
  readonly how: LedgerRow['how'] | 'redirect';
  /** Hash of what it holds and of its headers. */
  readonly version: string;
  /** Headers by lowercase name; an address where a redirect leads is `location`. */
  readonly headers: ReadonlyMap<string, string>;
}

/** A published site, as it is handed to a host. */
export interface Deployable {
  readonly folder: string;
  readonly ledger: Ledger;
  readonly items: ReadonlyMap<string, Item>;
  /** Hash of the header rules that its items follow. */
  readonly rules: string;
  /** Redirects for many addresses at once: only a server can follow them. */
  readonly patterns: readonly RedirectRule[];
}

/** Files of a site that steer its host and have no address. */
export const RULE_FILES = ['_headers', '_redirects'] as const;

/** What a site's own rules for its host are; a site without any says nothing. */
export function rulesOf(folder: string, name: (typeof RULE_FILES)[number], ledger: Ledger): string {
  return ledger.has(name) ? readFileSync(join(folder, name), 'utf8') : '';
}

/** Everything that a host is to have of a site. Where a file and a redirect have one address, the file stands there. */
export function deployable(folder: string, ledger: Ledger): Deployable {
  const headerText = rulesOf(folder, '_headers', ledger);
  const headersOf = headersIn(headerText);
  const redirects = redirectRulesIn(rulesOf(folder, '_redirects', ledger));
  const items = new Map<string, Item>();
  for (const rule of redirects) {
    const file = fileServing(rule.from);
    if (!isPattern(rule) && !items.has(file)) items.set(file, redirectItem(file, rule));
  }
  for (const { file, how, digest, size } of ledger.values()) {
    if (RULE_FILES.some((name) => name === file)) continue;
    const path = pathOf(file);
    const headers = hostHeaders(path, contentTypeOf(file), headersOf(path));
    items.set(file, item(file, how, digest === '' ? String(size) : digest, headers));
  }
  return {
    folder,
    ledger,
    items,
    rules: digestOf(headerText),
    patterns: redirects.filter(isPattern),
  };
}

/** What an item holds. Throws when its file is gone. */
export function bodyOf({ folder }: Deployable, { file, headers }: Item): Uint8Array<ArrayBuffer> {
  const to = headers.get('location');
  return to === undefined
    ? readFileSync(join(folder, file))
    : new TextEncoder().encode(redirectPage(to));
}

/** Names of all headers that a site's files are to be given with. */
export function headerNames({ items }: Deployable): readonly string[] {
  const names = new Set([...items.values()].flatMap(({ headers }) => [...headers.keys()]));
  return [...names].filter((name) => name !== 'location').sort();
}

/** File of a site that would serve a path as a rule has it. */
function fileServing(path: string): string {
  const file = decoded(path).replace(/^\/+/, '');
  return file === '' || file.endsWith('/') ? `${file}index.html` : file;
}

function redirectItem(file: string, { to }: RedirectRule): Item {
  const headers = hostHeaders(pathOf(file), 'text/html; charset=utf-8', new Map());
  return item(file, 'redirect', to, headers.set('location', to));
}

function item(file: string, how: Item['how'], content: string, headers: Item['headers']): Item {
  return { file, how, headers, version: digestOf(JSON.stringify([content, ...headers])) };
}
