import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { measureDev } from './dev.ts';
import { findingsOf } from './findings.ts';
import { flags, HELP, type Flags } from './flags.ts';
import { loneArticles } from './lone-articles.ts';
import type { Measure } from './measure.ts';
import { installedPeers } from './peers/peers.ts';
import { sectionOf } from './report.ts';
import { keep } from './results.ts';
import { measureRound } from './round.ts';
import { SCENARIOS } from './scenarios.ts';
import { newestAddress, setUp } from './set-up.ts';

const said = flags(process.argv.slice(2));
if (said.help) console.log(HELP);
else await bench(said);

async function bench({ articles, seed, runs, pictures, ...flag }: Flags): Promise<void> {
  const order = { articles, seed, pictures };
  const say = (line: string): void => console.error(line);
  const peers = installedPeers(flag.peers, say);
  const folder = mkdtempSync(join(tmpdir(), 'warta-bench-'));
  try {
    const ready = await setUp(folder, order, peers.length > 0);
    const lone = loneArticles(order, runs + 1);
    const rounds: ReadonlyMap<string, Measure>[] = [];
    for (let run = 0; run < runs; run += 1) {
      say(`Round ${run + 1} of ${runs}, ${articles} articles`);
      rounds.push(await measureRound({ ...ready, peers, say }, { ...order, run, lone }));
    }
    const dev = flag.dev ? await measureDev(ready.paper.root, newestAddress(order)) : undefined;
    const found = findingsOf({ ...order, runs, dev }, rounds, Object.keys(SCENARIOS), peers);
    if (!flag.print) keep(found);
    console.log(sectionOf(found));
  } finally {
    if (flag.keep) console.log(folder);
    else rmSync(folder, { recursive: true, force: true });
  }
}
