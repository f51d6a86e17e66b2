import { spawnSync } from 'node:child_process';
import { totalmem } from 'node:os';
import { join } from 'node:path';
import { PROGRAM_ROOT } from '../measure.ts';

/** Another generator that makes the same paper. */
export interface Peer {
  /** As its project writes it. */
  readonly name: string;
  readonly version: string;
  /** Its full build of the folder that `preparePeers` made, into another; it runs in that folder. */
  command(out: string): readonly string[];
}

type PeerKind = Pick<Peer, 'command' | 'name'> & {
  readonly versionCommand: readonly [string, ...string[]];
  /** What to do when it is missing. */
  readonly remedy: string;
};

const ELEVENTY = join(PROGRAM_ROOT, 'node_modules/@11ty/eleventy/cmd.cjs');
// The default heap is too small for 100,000 articles.
const HEAP = `--max-old-space-size=${String(Math.floor((totalmem() / 2 ** 20) * 0.75))}`;

const KINDS: Readonly<Record<string, PeerKind>> = {
  hugo: {
    name: 'Hugo',
    versionCommand: ['hugo', 'version'],
    remedy: 'apt install hugo',
    command: (out) => [
      'hugo',
      '--source',
      'hugo',
      '--destination',
      out,
      '--noBuildLock',
      '--quiet',
    ],
  },
  eleventy: {
    name: 'Eleventy',
    versionCommand: [process.execPath, ELEVENTY, '--version'],
    remedy: 'npm ci',
    command: (out) => [
      ...[process.execPath, HEAP, ELEVENTY, '--quiet'],
      ...['--config=eleventy/eleventy.config.ts', `--output=${out}`],
    ],
  },
};

/** Names that `--peers` takes. */
export const PEERS = Object.keys(KINDS);

/** Those of the named peers that this machine has; of the others `say` is told. Throws for an unknown name. */
export function installedPeers(names: readonly string[], say: (line: string) => void): Peer[] {
  return names.flatMap((key) => {
    const kind = KINDS[key];
    if (!kind) throw new Error(`--peers knows ${PEERS.join(' and ')}, and "${key}" is neither.`);
    const [command, ...flags] = kind.versionCommand;
    const { stdout, status } = spawnSync(command, flags, { encoding: 'utf8' });
    const version = status === 0 ? /\d+\.\d+\.\d+/.exec(stdout)?.[0] : undefined;
    if (version !== undefined) return { ...kind, version };
    say(`${kind.name} is not installed (${kind.remedy}); it is left out.`);
    return [];
  });
}
