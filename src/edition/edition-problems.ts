import type { Problem } from '#src/schema/problem.ts';
import type { Records } from '#src/schema/record.ts';
import { clashes } from './claims.ts';
import type { LinkedCopy } from './copy-linker.ts';
import { claimsAtHand, claimsOf } from './edition-claims.ts';
import type { Edition } from './edition.ts';
import { targetsOf } from './edition-targets.ts';
import type { Tails } from './tails.ts';
import { leftOut } from './targets.ts';

/** What is wrong with the copy as a whole: addresses claimed twice, and stories named that readers cannot see. */
export function editionProblems(
  edition: Edition,
  records: Records,
  { all, bySlug }: Pick<LinkedCopy, 'all' | 'bySlug'>,
  tails?: Tails,
): readonly Problem[] {
  // The desk reads files in this order, or nearly, and these are still in that of the desk.
  const byFile = [...bySlug.values()].sort((a, b) => (a.file < b.file ? -1 : 1));
  return [
    ...clashes(tails ? claimsAtHand(edition, byFile) : claimsOf(edition, byFile), edition.urls),
    ...leftOut(targetsOf(records, all), (slug) => bySlug.get(slug)),
  ];
}
