import type { Article } from './article.ts';

/** An old path and where it leads now. */
export interface Redirect {
  readonly from: string;
  readonly to: string;
}

/** Redirects of the aliases that articles name; those of drafts and scheduled articles wait with them. */
export function redirectsOf(articles: readonly Article[]): readonly Redirect[] {
  return articles
    .filter(({ record }) => record.fields.aliases.length > 0)
    .flatMap(({ url, record }) =>
      record.fields.aliases
        .filter((alias) => alias !== url)
        .map((alias) => ({ from: alias, to: url })),
    )
    .sort((a, b) => (a.from < b.from ? -1 : 1));
}
