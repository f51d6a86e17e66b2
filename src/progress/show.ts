import type { Progress } from '#src/press/progress.ts';
import type { Language } from '#src/schema/site.ts';
import { liveBar, type Terminal } from './bar.ts';
import { plainLines } from './lines.ts';

/** Shows progress as the output can: a live bar on a terminal, plain lines in a log, in CI and on one that draws nothing. */
export function progressOn(
  output: Terminal & { readonly isTTY?: boolean },
  env: Readonly<Record<string, string | undefined>>,
  now: () => number,
): (language: Language) => Progress {
  const isLive = output.isTTY === true && !env['CI'] && env['TERM'] !== 'dumb';
  const say = (line: string): void => {
    output.write(`${line}\n`);
  };
  return (language) => (isLive ? liveBar(output, language, now) : plainLines(say, language, now));
}
