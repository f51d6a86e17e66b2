import { pagedList } from './archive.ts';
import type { Article } from './article.ts';
import type { Claim } from './claims.ts';
import { listClaims, pressClaims } from './claims.ts';
import type { Edition } from './edition.ts';
import { place } from './tag.ts';

/**
 * All addresses of an edition, in the order in which they have precedence: the press, lists, standing pages, then
 * articles and their aliases, each by file. Drafts claim theirs too, so a clash is told before they are published.
 */
export function claimsOf(edition: Edition, all: readonly Article[]): readonly Claim[] {
  const { urls, site, sections, people, tags, months, pages } = edition;
  const pagesOf = (list: readonly Article[]): number => pagedList(list, site.pageSize).pages;
  const articles = [...all].sort((a, b) => (a.file < b.file ? -1 : 1));
  return [
    ...pressClaims(urls),
    ...months.map((month): Claim => ({ url: urls.month(month), by: 'archive' })),
    ...tags.flatMap(({ slug, url }) =>
      listClaims({ url, by: 'archive' }, pagesOf(edition.articlesTagged(slug)), urls),
    ),
    ...people.flatMap(({ slug, url, record: { file } }) =>
      listClaims({ url, by: 'archive', file }, pagesOf(edition.articlesBy(slug)), urls),
    ),
    ...sections.flatMap(({ slug, url, file }) =>
      listClaims({ url, by: 'copy', file }, pagesOf(edition.articlesIn(slug)), urls),
    ),
    ...pages.map(({ slug, file }): Claim => ({ url: urls.page(slug), by: 'copy', file })),
    ...articles.map(({ url, file }): Claim => ({ url, by: 'copy', file })),
    ...articles.flatMap(aliasClaims),
  ];
}

/** An alias that is the article's own address says nothing new. */
function aliasClaims({ url, record }: Article): readonly Claim[] {
  return record.fields.aliases.flatMap((alias, index) =>
    alias === url ? [] : [{ url: alias, by: 'copy', ...place(record, `aliases.${String(index)}`) }],
  );
}
