import type { Article } from './article.ts';
import type { Claim } from './claims.ts';
import { listClaims, pressClaims } from './claims.ts';
import type { Edition } from './edition.ts';
import { pagesOf } from './models/landing.ts';
import { place } from './tag.ts';

/**
 * All addresses of an edition, in the order in which they have precedence: the press, lists, standing pages, then
 * articles and their aliases, all of them by file. Drafts claim theirs too, so a clash is told before they are published.
 */
export function claimsOf(edition: Edition, all: readonly Article[]): readonly Claim[] {
  const { urls, sections, people, tags, months, pages } = edition;
  const pagesIn = (list: readonly Article[]): number => pagesOf(edition, list).pages;
  return [
    ...pressClaims(urls),
    ...months.map((month): Claim => ({ url: urls.month(month), by: 'archive' })),
    ...tags.flatMap(({ slug, url }) =>
      listClaims({ url, by: 'archive' }, pagesIn(edition.articlesTagged(slug)), urls),
    ),
    ...people.flatMap(({ slug, url, record: { file } }) =>
      listClaims({ url, by: 'archive', file }, pagesIn(edition.articlesBy(slug)), urls),
    ),
    ...sections.flatMap(({ slug, url, file }) =>
      listClaims({ url, by: 'copy', file }, pagesIn(edition.articlesIn(slug)), urls),
    ),
    ...pages.map(({ slug, file }): Claim => ({ url: urls.page(slug), by: 'copy', file })),
    ...all.map(({ url, file }): Claim => ({ url, by: 'copy', file })),
    ...all.flatMap(aliasClaims),
  ];
}

/** Addresses of the press, and of the articles at hand: what lists claim is then known to whoever made the tails. */
export function claimsAtHand({ urls }: Edition, all: readonly Article[]): readonly Claim[] {
  return [...pressClaims(urls), ...all.map(({ url, file }): Claim => ({ url, by: 'copy', file }))];
}

const NONE: readonly Claim[] = [];

/** An alias that is the article's own address says nothing new. */
function aliasClaims({ url, record }: Article): readonly Claim[] {
  if (record.fields.aliases.length === 0) return NONE;
  return record.fields.aliases.flatMap((alias, index) =>
    alias === url ? [] : [{ url: alias, by: 'copy', ...place(record, `aliases.${String(index)}`) }],
  );
}
