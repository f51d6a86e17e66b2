import { availableParallelism, cpus } from 'node:os';
import * as z from 'zod';
import { measure, medianOf, type Measure } from './measure.ts';
import type { Peer } from './peers/peers.ts';

const names = <Value extends z.ZodType>(value: Value) => z.record(z.string(), value);

/** What was found for a paper of one size: medians of our builds by scenario and of the peers’ full builds. */
export const findings = z.object({
  articles: z.int().positive(),
  /** Stories with a picture of their own. */
  pictures: z.int().nonnegative().default(0),
  seed: z.int(),
  runs: z.int().positive(),
  machine: z.string(),
  builds: names(measure),
  peers: names(measure.extend({ version: z.string() })),
  /** Seconds of a scenario over those of a peer’s full build, which is what any change costs there. */
  ratios: names(names(z.number())),
  /** Milliseconds for the development server, when it was asked for. */
  dev: z.object({ firstPage: z.number(), firstArticle: z.number(), again: z.number() }).optional(),
});
export type Findings = z.infer<typeof findings>;

type Order = Pick<Findings, 'articles' | 'pictures' | 'seed' | 'runs' | 'dev'>;

/** Medians and ratios of all rounds. A peer that failed in every one of them is not in it. */
export function findingsOf(
  order: Order,
  rounds: readonly ReadonlyMap<string, Measure>[],
  scenarios: readonly string[],
  peers: readonly Peer[],
): Findings {
  const median = (name: string): Measure[] => {
    const measures = rounds.flatMap((round) => round.get(name) ?? []);
    return measures.length === 0 ? [] : [medianOf(measures)];
  };
  const builds = scenarios.flatMap((name) => median(name).map((found) => [name, found] as const));
  const others = peers.flatMap(({ name, version }) =>
    median(name).map((found) => [name, { ...found, version }] as const),
  );
  const ratiosTo = (seconds: number): Record<string, number> =>
    Object.fromEntries(others.map(([name, peer]) => [name, seconds / peer.seconds]));
  return findings.parse({
    ...order,
    machine: machine(),
    builds: Object.fromEntries(builds),
    peers: Object.fromEntries(others),
    ratios: Object.fromEntries(builds.map(([name, { seconds }]) => [name, ratiosTo(seconds)])),
  });
}

function machine(): string {
  const [cpu] = cpus();
  return `${availableParallelism()} × ${cpu?.model.trim() ?? 'an unknown processor'}, Node ${process.version}`;
}
