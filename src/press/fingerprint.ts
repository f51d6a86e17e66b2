import { hash } from 'node:crypto';

/**
 * Hash of all that decides an output's bytes. A page's is taken over its whole model, so whatever a page
 * shows is in its fingerprint; the templates' version and the paper's identity go in as `ground`.
 */
export function fingerprint(ground: string, ...parts: readonly unknown[]): string {
  return hash('sha1', `${ground}\n${JSON.stringify(parts)}`, 'hex').slice(0, 32);
}
