import type { Article } from './article.ts';
import { isPaid, placeAfter } from './article.ts';
import type { Edition } from './edition.ts';
import { relatedStories } from './related-stories.ts';
import { reach } from './tails.ts';

const RELATED = 4;
const MORE = 5;

/** Stories that stand around an article on its page. */
export interface Surroundings {
  readonly related: readonly Article[];
  readonly more: readonly Article[];
  readonly previous: Article | undefined;
}

/** The stories around an article, all of them older. */
export function surroundingsOf(edition: Edition, article: Article): Surroundings {
  const related = relatedStories(edition, article, RELATED);
  const inSection = edition.articlesIn(article.section.slug);
  const [previous] = olderThan(edition, article, inSection, 1);
  const shown = previous ? [...related, previous] : related;
  const more = olderThan(edition, article, inSection, MORE, shown);
  return { related, more, previous };
}

/** The next older stories of a list, without paid ones and those that stand elsewhere on the page. */
function olderThan(
  { beyond }: Edition,
  article: Article,
  list: readonly Article[],
  count: number,
  except: readonly Article[] = [],
): readonly Article[] {
  const found: Article[] = [];
  for (let index = placeAfter(article, list); found.length < count; index += 1) {
    reach(list, index + 1, beyond(list).older);
    const other = list[index];
    if (!other) break;
    if (!isPaid(other) && !except.includes(other)) found.push(other);
  }
  return found;
}
