import { namesOn, type Article } from '#src/edition/article.ts';
import type { Edition } from '#src/edition/edition.ts';

/** Names of the lists of an archive: `all`, `sections/kota`, `tags/pasar`, `people/ayu-lestari`, `months/2026-11`. */
export type ListKey = string;

export const ALL: ListKey = 'all';

/** Lists in which an article stands. */
export function keysOf(article: Article): readonly ListKey[] {
  return [
    ALL,
    `sections/${article.section.slug}`,
    ...article.tags.map(({ slug }) => `tags/${slug}`),
    ...namesOn(article).map((slug) => `people/${slug}`),
    `months/${article.month}`,
  ];
}

/** All lists of an edition with their stories. */
export function* listsOf(edition: Edition): Generator<readonly [ListKey, readonly Article[]]> {
  yield [ALL, edition.articles];
  for (const { slug } of edition.sections) yield [`sections/${slug}`, edition.articlesIn(slug)];
  for (const { slug } of edition.tags) yield [`tags/${slug}`, edition.articlesTagged(slug)];
  for (const { slug } of edition.people) yield [`people/${slug}`, edition.articlesBy(slug)];
  for (const month of edition.months) yield [`months/${month}`, edition.articlesOf(month)];
}
