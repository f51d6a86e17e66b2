import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Content Security Policies of compiled templates. */
export interface Policies {
  /** Of each page file by its name, for pages that say it themselves. */
  readonly pages: Readonly<Record<string, string>>;
  /** One that all pages keep to, for hosts that send headers. */
  readonly header: string;
}

/** File beside the bundle that keeps its policies. */
export const POLICIES = 'policies.json';

/** Policies of the templates whose bundle has this entry. */
export function policiesBeside(entry: string): Policies {
  return JSON.parse(readFileSync(join(dirname(entry), '..', POLICIES), 'utf8')) as Policies;
}
