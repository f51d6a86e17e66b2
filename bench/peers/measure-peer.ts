import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { settle, type Measure } from '../measure.ts';
import { putAway } from '../put-away.ts';
import { timed } from '../timed.ts';
import type { Peer } from './peers.ts';

/** Has a peer build the prepared folder into an empty one, counts what it made and takes that away. Throws when it fails. */
export async function measurePeer(peer: Peer, folder: string): Promise<Measure> {
  const out = join(folder, 'site');
  settle();
  try {
    const { seconds, cpuSeconds, peakMegabytes } = await timed(peer.command(out), { cwd: folder });
    const files = readdirSync(out, { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    );
    const pages = files.filter(({ name }) => name.endsWith('.html')).length;
    const made = { pages, files: files.length, made: files.length };
    return { ...made, seconds, cpuSeconds, ...(peakMegabytes !== undefined && { peakMegabytes }) };
  } finally {
    putAway(out, join(dirname(folder), 'gone'));
  }
}
