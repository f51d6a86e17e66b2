import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Urls } from '#src/edition/urls.ts';
import { redirectsIn } from './serve/redirect-rules.ts';

const PAGE = /(?:^|\/)index\.html$/;

/**
 * Addresses that a publish took from readers: pages that are gone and lead nowhere, so that every link to them is broken.
 * Pages of tags, months and numbers come and go by themselves and are left out.
 * @param out the site as it is now
 * @param removed files that were taken from it
 */
export function lostAddresses(
  out: string,
  removed: readonly string[],
  urls: Pick<Urls, 'tag' | 'index' | 'numbered'>,
): readonly string[] {
  const passing = [urls.tag(''), urls.index].map((start) => start.replace(/\/+$/, '/'));
  const gone = removed
    .filter((file) => PAGE.test(file))
    .map((file) => `/${file.replace(/index\.html$/, '')}`)
    .filter((url) => !passing.some((start) => url.startsWith(start)) && !isNumbered(url, urls));
  if (gone.length === 0) return [];
  const rules = join(out, '_redirects');
  const redirectOf = redirectsIn(existsSync(rules) ? readFileSync(rules, 'utf8') : '');
  return gone.filter((url) => redirectOf(url) === undefined).sort();
}

function isNumbered(url: string, { numbered }: Pick<Urls, 'numbered'>): boolean {
  const [, list, number] = /^(.*\/)[^/]+\/(\d+)\/$/.exec(url) ?? [];
  return list !== undefined && url === numbered(list, Number(number));
}
