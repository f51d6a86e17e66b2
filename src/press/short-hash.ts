import { hash } from 'node:crypto';

/**
 * The first letters of a SHA-256 in base64url, as a text of their own: a slice keeps the whole hash in memory behind it,
 * and of a large archive half a million are kept.
 */
export function shortHash(data: Uint8Array | string, letters: number): string {
  return Buffer.from(hash('sha256', data, 'base64url'), 'latin1').toString('latin1', 0, letters);
}
