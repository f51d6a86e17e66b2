import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** When the paper was last made, from what, and when it would come out differently by itself. */
export interface NextDue {
  /** Instants in milliseconds since the epoch. */
  readonly asOf: number;
  readonly nextDue?: number;
  /** What all sources were, as one hash. */
  readonly sources: string;
}

/** Keeps it in the cache folder, for the next build and for whoever schedules it. Times are RFC 3339 in UTC. */
export function writeNextDue(cacheFolder: string, { asOf, nextDue, sources }: NextDue): void {
  const time = (instant: number): string => new Date(instant).toISOString();
  const text = { nextDue: nextDue === undefined ? null : time(nextDue), asOf: time(asOf), sources };
  mkdirSync(cacheFolder, { recursive: true });
  const file = nextDueIn(cacheFolder);
  writeFileSync(`${file}.draft`, `${JSON.stringify(text, null, 2)}\n`);
  renameSync(`${file}.draft`, file);
}

/** Is there anything to publish? Not when the sources are the same and no hour has come since they were published. */
export function isDue(cacheFolder: string, now: { asOf: number; sources: string }): boolean {
  const kept = readKept(cacheFolder);
  if (kept?.sources !== now.sources || typeof kept.asOf !== 'string') return true;
  if (now.asOf < Date.parse(kept.asOf)) return true;
  return typeof kept.nextDue === 'string' && now.asOf >= Date.parse(kept.nextDue);
}

function readKept(
  cacheFolder: string,
): { sources?: unknown; asOf?: unknown; nextDue?: unknown } | undefined {
  try {
    const kept: unknown = JSON.parse(readFileSync(nextDueIn(cacheFolder), 'utf8'));
    return typeof kept === 'object' && kept !== null ? kept : undefined;
  } catch {
    return undefined;
  }
}

/** The file that keeps it. */
export function nextDueIn(cacheFolder: string): string {
  return join(cacheFolder, 'next-due.json');
}
