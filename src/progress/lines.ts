import type { Progress, Stage } from '#src/press/progress.ts';
import type { Language } from '#src/schema/site.ts';
import { progressWords, stopwatch } from './words.ts';

/** Least time between two lines, in milliseconds. */
const PAUSE = 10_000;

/**
 * Plain lines for logs: at most one in ten seconds, and at most one for each tenth of a stage, so that neither a quick
 * build nor one of an hour fills its log. `now` gives milliseconds.
 */
export function plainLines(
  say: (line: string) => void,
  language: Language,
  now: () => number,
): Progress {
  const words = progressWords(language);
  const elapsedIn = stopwatch(now);
  let saidAt = now();
  let said: { readonly stage: Stage; readonly tenth: number } | undefined;
  return {
    tell(stage, done, all) {
      const elapsed = elapsedIn(stage);
      const tenth = Math.floor((done * 10) / all);
      if (now() - saidAt < PAUSE) return;
      if (tenth <= (said?.stage === stage ? said.tenth : 0)) return;
      saidAt = now();
      said = { stage, tenth };
      const { what, share, ...pace } = words({ stage, done, all, elapsed });
      say(`${what}: ${share}, ${pace.done}, ${pace.rate}, ${pace.left}`);
    },
    end: () => undefined,
  };
}
