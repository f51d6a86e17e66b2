import { measureBuild, type Measure } from './measure.ts';
import { measurePeer } from './peers/measure-peer.ts';
import type { Peer } from './peers/peers.ts';
import { SCENARIOS, type Round, type Scenario } from './scenarios.ts';
import type { Bench } from './set-up.ts';

/** Who builds in a round, where, and who is told of it. */
interface Turns extends Bench {
  readonly peers: readonly Peer[];
  say(line: string): void;
}

/** Measures every scenario and every peer once. A peer that fails is named, and has no measure. */
export async function measureRound(
  bench: Turns,
  round: Round,
): Promise<ReadonlyMap<string, Measure>> {
  const measures = new Map<string, Measure>();
  const take = (name: string, measure: Measure): void => {
    const { seconds, cpuSeconds, made } = measure;
    bench.say(`${name}: ${seconds.toFixed(2)} s, ${cpuSeconds.toFixed(2)} CPU s, ${made} made`);
    measures.set(name, measure);
  };
  for (const turn of turns(Object.entries(SCENARIOS), bench.peers, round.run)) {
    if (isPeer(turn)) {
      await measurePeer(turn, bench.peersFolder).then(
        (measure) => take(turn.name, measure),
        (error: unknown) => bench.say(`${turn.name} failed: ${String(error)}`),
      );
    } else {
      const [name, { prepare, flags, path }] = turn;
      await prepare(bench.paper, round);
      const measure = await measureBuild(bench.paper, flags);
      if (path !== undefined && measure.path !== path) {
        throw new Error(`"${name}" was to go the ${path} way and went the other.`);
      }
      take(name, measure);
    }
  }
  return measures;
}

function isPeer(turn: Peer | readonly [string, Scenario]): turn is Peer {
  return 'command' in turn;
}

/** Ours in their order, each of the first followed by one of theirs, so that no peer has a quieter hour than we have. */
export function turns<Ours, Theirs>(
  ours: readonly Ours[],
  theirs: readonly Theirs[],
  run: number,
): readonly (Ours | Theirs)[] {
  const first = theirs.length === 0 ? 0 : run % theirs.length;
  const order = [...theirs.slice(first), ...theirs.slice(0, first)];
  return ours.flatMap((one, index) => [one, ...order.slice(index, index + 1)]);
}
