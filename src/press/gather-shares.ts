import { copyFileSync, linkSync, mkdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { forgetLedger, readLedger, type LedgerRow } from './ledger.ts';
import type { Tell } from './progress.ts';
import { shareFolder, sharesBeside } from './shard.ts';

/**
 * Puts the files of all shares into a folder and gives their rows for its ledger. They are linked rather than moved: a
 * merge that is killed leaves the shares whole, to be merged again.
 */
export function gatherShares(out: string, folder: string, tell: Tell): readonly LedgerRow[] {
  const shares = sharesBeside(out).map((shard) => shareFolder(out, shard));
  const rows = shares.flatMap((share) =>
    [...(readLedger(share)?.values() ?? [])].map((row) => ({ share, row })),
  );
  const folders = new Set<string>();
  return rows.map(({ share, row }, index) => {
    const to = join(folder, row.file);
    const parent = dirname(to);
    if (!folders.has(parent)) mkdirSync(parent, { recursive: true });
    folders.add(parent);
    place(join(share, row.file), to);
    tell('files', index + 1, rows.length);
    // A share that came from another machine may have lost its times.
    return { ...row, changedAt: Math.floor(statSync(to).mtimeMs) };
  });
}

function place(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}

/** Removes the shares beside a site, once they are merged; what cannot be removed is no share any more. */
export function removeShares(out: string): void {
  for (const folder of sharesBeside(out).map((shard) => shareFolder(out, shard))) {
    try {
      forgetLedger(folder);
      rmSync(folder, { recursive: true, force: true });
    } catch {
      // The site is published by now: nothing that only tidies up may say otherwise.
    }
  }
}
