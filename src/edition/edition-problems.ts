import type { Problem } from '#src/schema/problem.ts';
import type { Records } from '#src/schema/record.ts';
import type { Article } from './article.ts';
import { clashes } from './claims.ts';
import { claimsAtHand, claimsOf } from './edition-claims.ts';
import type { Edition } from './edition.ts';
import { targetsOf } from './edition-targets.ts';
import type { Tails } from './tails.ts';
import { leftOut } from './targets.ts';

/**
 * What is wrong with the copy as a whole: addresses claimed twice, and stories named that readers cannot see. `bySlug` has
 * articles of every status.
 */
export function editionProblems(
  edition: Edition,
  records: Records,
  bySlug: ReadonlyMap<string, Article>,
  tails?: Tails,
): readonly Problem[] {
  // The desk reads files in this order, or nearly.
  const all = [...bySlug.values()].sort((a, b) => (a.file < b.file ? -1 : 1));
  return [
    ...clashes(tails ? claimsAtHand(edition, all) : claimsOf(edition, all), edition.urls),
    ...leftOut(targetsOf(records, all), (slug) => bySlug.get(slug)),
  ];
}
