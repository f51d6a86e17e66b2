import type { Article } from './article.ts';
import { isPaid } from './article.ts';
import type { Edition } from './edition.ts';

/** Stories under an article: those its editor named, then those found, up to the count. */
export function relatedStories(
  edition: Edition,
  article: Article,
  count: number,
): readonly Article[] {
  const { related } = article.record.fields;
  if (related.length === 0) return edition.relatedTo(article, count);
  const named = related
    .flatMap((slug) => edition.article(slug) ?? [])
    .filter((other) => other !== article && !isPaid(other));
  if (named.length >= count) return [...new Set(named)];
  const found = edition.relatedTo(article, count + named.length);
  return [...new Set([...named, ...found])].slice(0, count);
}
