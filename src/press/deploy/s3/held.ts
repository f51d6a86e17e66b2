import { createHash } from 'node:crypto';
import { OTHER, type Versions } from '../changes.ts';
import { bodyOf, type Deployable } from '../deployable.ts';
import type { Listed } from './listing.ts';
import { STAMP } from './stamp.ts';

/**
 * What a bucket holds, by its list, without a memory: an object is as the site has it when its ETag is the MD5 of what
 * the site has. A list does not tell headers, so where the rules for them are other ones, every object is another.
 */
export function heldByList(
  site: Deployable,
  listed: readonly Listed[],
  hasSameRules: boolean,
): Versions {
  const held = new Map<string, string>();
  for (const { key, etag, size } of listed) {
    if (key === STAMP) continue;
    const item = site.items.get(key);
    if (item === undefined || !hasSameRules) held.set(key, OTHER);
    else {
      const body = bodyOf(site, item);
      const isSame = body.byteLength === size && md5Of(body) === etag;
      held.set(key, isSame ? item.version : OTHER);
    }
  }
  return held;
}

function md5Of(bytes: Uint8Array): string {
  return createHash('md5').update(bytes).digest('hex');
}
