import type { Problem } from '#src/schema/problem.ts';
import { addressKey } from './urls.ts';
import type { Urls } from './urls.ts';

/** An address and what wants to stand there. */
export interface Claim {
  readonly url: string;
  /** The press (feeds, search), the archive (tags, people, months: they stand under words of their own), or the copy. */
  readonly by: 'press' | 'archive' | 'copy';
  /** File that claims it; absent for what no file stands for. */
  readonly file?: string;
  readonly line?: number;
  readonly field?: string;
}

/** Addresses that the press makes in every paper. */
export function pressClaims(urls: Urls): readonly Claim[] {
  return [
    ...[urls.home, urls.index, urls.search, urls.corrections, urls.subscribe, urls.notFound],
    ...[urls.offline, urls.worker],
    ...[urls.opml, urls.sitemapIndex, urls.newsSitemap, urls.robots, urls.llms, urls.manifest],
    ...[urls.home, urls.corrections].flatMap((list) => feedsOf(list, urls)),
  ].map((url) => ({ url, by: 'press' }));
}

/** Addresses of a list of stories: its landing page, its numbered pages and its feeds. */
export function listClaims(list: Claim, pages: number, urls: Urls): readonly Claim[] {
  const numbered = Array.from({ length: pages }, (_, index) => urls.numbered(list.url, index + 1));
  return [list.url, ...feedsOf(list.url, urls), ...numbered].map((url) => ({ ...list, url }));
}

function feedsOf(list: string, urls: Urls): readonly string[] {
  return (['rss', 'atom', 'json'] as const).map((format) => urls.feed(list, format));
}

/**
 * Finds addresses claimed twice, also where they differ in case or Unicode form alone, and copy that claims the
 * press's own addresses and words. The earlier claim stands; a later one is an error that names both.
 */
export function clashes(claims: readonly Claim[], urls: Urls): readonly Problem[] {
  const owners = new Map<string, Claim>();
  const reserved = new Set(urls.reserved);
  return claims.flatMap((claim) => {
    const key = addressKey(claim.url);
    const owner = owners.get(key);
    const word = key.slice(1, key.indexOf('/', 1));
    if (claim.by === 'copy' && (reserved.has(word) || owner?.by === 'press')) {
      return problem('reserved-address', claim, { word: `/${word}` });
    }
    if (owner) return problem('address-clash', claim, { other: owner.file ?? owner.url });
    owners.set(key, claim);
    return [];
  });
}

function problem(
  code: string,
  { url, file, line, field }: Claim,
  values: Record<string, string>,
): readonly Problem[] {
  if (file === undefined) return [];
  return [
    {
      code,
      severity: 'error',
      file,
      ...(line === undefined ? {} : { line }),
      ...(field === undefined ? {} : { field }),
      found: url,
      values: { address: url, ...values },
    },
  ];
}
