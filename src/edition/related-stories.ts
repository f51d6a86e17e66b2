import type { Article } from './article.ts';
import { isPaid } from './article.ts';
import type { Edition } from './edition.ts';
import { relatedTo } from './related.ts';

/** Stories under an article: those its editor named, then those found, up to the count. */
export function relatedStories(
  edition: Edition,
  article: Article,
  count: number,
): readonly Article[] {
  const named = article.record.fields.related
    .flatMap((slug) => edition.article(slug) ?? [])
    .filter((other) => other !== article && !isPaid(other));
  if (named.length >= count) return [...new Set(named)];
  const company = { tagged: edition.articlesTagged, inSection: edition.articlesIn };
  const found = relatedTo(article, company, count + named.length);
  return [...new Set([...named, ...found])].slice(0, count);
}
