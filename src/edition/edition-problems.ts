import type { Problem } from '#src/schema/problem.ts';
import type { Records } from '#src/schema/record.ts';
import type { Article } from './article.ts';
import { clashes } from './claims.ts';
import { claimsAtHand, claimsOf } from './edition-claims.ts';
import type { Edition } from './edition.ts';
import { targetsOf } from './edition-targets.ts';
import type { Tails } from './tails.ts';
import { leftOut } from './targets.ts';

/** What is wrong with the copy as a whole: addresses claimed twice, and stories named that readers cannot see. */
export function editionProblems(
  edition: Edition,
  records: Records,
  all: readonly Article[],
  tails?: Tails,
): readonly Problem[] {
  const bySlug = new Map(all.map((article) => [article.slug, article]));
  return [
    ...clashes(tails ? claimsAtHand(edition, all) : claimsOf(edition, all), edition.urls),
    ...leftOut(targetsOf(records, all), (slug) => bySlug.get(slug)),
  ];
}
