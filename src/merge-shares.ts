import { make } from '#src/carry-out.ts';
import type { Newsroom } from '#src/newsroom.ts';
import { extentOf, outputsOfPaper } from '#src/paper-outputs.ts';
import { inWaitingRoom, replaceSite } from '#src/press/apply.ts';
import type { Templates } from '#src/press/compile.ts';
import { faultsOfShares } from '#src/press/check-shares.ts';
import { gatherShares, removeShares } from '#src/press/gather-shares.ts';
import { fullPlan } from '#src/press/plan.ts';
import type { Prepared } from '#src/publish.ts';
import { AT_FIRST } from '#src/press/search/prepare-bundles.ts';
import { allOutputs } from '#src/press/search/search-outputs.ts';
import { restOf, startSearch, whileIndexing } from '#src/publish-search.ts';

/**
 * Prepares a full build whose files were made before, as shares beside the site. What keeps them from being merged is
 * among its problems. Whoever publishes holds the locks of the site and of its shares from here on.
 */
export function prepareMerge(
  newsroom: Newsroom,
  out: string,
  compiling: Promise<Templates>,
): Promise<Prepared> {
  // No share has a part in the search: it is brought here, as any publish does.
  const searching = startSearch(newsroom, out, AT_FIRST);
  return whileIndexing(searching, async () => {
    const { outputs, problems, furnishing, templates } = await outputsOfPaper(newsroom, compiling);
    const ofSearch = async () => allOutputs(await searching.found);
    return {
      problems: [...problems, ...faultsOfShares(out, outputs, furnishing.t)],
      plan: fullPlan(outputs, 'asked'),
      wholePlan: async () => fullPlan([...outputs, ...(await ofSearch())], 'asked'),
      templatesAreNew: templates.isNew,
      ledgerIsLost: false,
      end: searching.giveUp,
      async publish(tell) {
        const late = await ofSearch();
        await inWaitingRoom(out, async (folder) => {
          const gathered = gatherShares(out, folder, tell);
          const made = await make(late, folder, newsroom, furnishing, templates, tell);
          replaceSite(out, [...gathered, ...made]);
        });
        removeShares(out);
        const extent = extentOf([...outputs, ...late]);
        const rest = restOf(await searching.found, newsroom, out, { furnishing, templates });
        return { extent, made: extent.files, removed: 0, kept: 0, ...rest };
      },
    };
  });
}
