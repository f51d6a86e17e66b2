import type { Newsroom } from '#src/newsroom.ts';
import { extentOf, outputsOfPaper } from '#src/paper-outputs.ts';
import { inWaitingRoom, replaceSite } from '#src/press/apply.ts';
import type { Templates } from '#src/press/compile.ts';
import { faultsOfShares } from '#src/press/check-shares.ts';
import { gatherShares, removeShares } from '#src/press/gather-shares.ts';
import { fullPlan } from '#src/press/plan.ts';
import type { Prepared } from '#src/publish.ts';
import { publishSearch } from '#src/publish-search.ts';

/**
 * Prepares a full build whose files were made before, as shares beside the site. What keeps them from being merged is
 * among its problems. Whoever publishes holds the locks of the site and of its shares from here on.
 */
export async function prepareMerge(
  newsroom: Newsroom,
  out: string,
  compiling: Promise<Templates>,
): Promise<Prepared> {
  const { outputs, problems, furnishing, templates } = await outputsOfPaper(newsroom, compiling);
  return {
    extent: extentOf(outputs),
    problems: [...problems, ...faultsOfShares(out, outputs, furnishing.t)],
    plan: fullPlan(outputs, 'asked'),
    templatesAreNew: templates.isNew,
    ledgerIsLost: false,
    async publish(tell) {
      await inWaitingRoom(out, (folder) => {
        replaceSite(out, gatherShares(out, folder, tell));
      });
      removeShares(out);
    },
    rest: (tell) => publishSearch(newsroom, out, { furnishing, templates }, tell),
  };
}
