import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { digestOf } from '../file-state.ts';
import type { Versions } from './changes.ts';

/** What a host got by the last deploy that succeeded. */
export interface Memory {
  readonly versions: Versions;
  /** Files of pages that search engines were asked to leave out. */
  readonly hidden: ReadonlySet<string>;
}

/** What is remembered of a host; undefined when nothing is, or it cannot be read. */
export function readMemory(cacheFolder: string, target: string): Memory | undefined {
  try {
    // `writeMemory` alone writes it, and renames it when it is whole.
    const kept = JSON.parse(readFileSync(fileOf(cacheFolder, target), 'utf8')) as {
      readonly versions: [string, string][];
      readonly hidden: string[];
    };
    return { versions: new Map(kept.versions), hidden: new Set(kept.hidden) };
  } catch {
    return undefined;
  }
}

/** Remembers what a host has now. */
export function writeMemory(cacheFolder: string, target: string, memory: Memory): void {
  const file = fileOf(cacheFolder, target);
  mkdirSync(dirname(file), { recursive: true });
  const text = JSON.stringify({ versions: [...memory.versions], hidden: [...memory.hidden] });
  writeFileSync(`${file}.draft`, text);
  renameSync(`${file}.draft`, file);
}

/** Tells one state of a host from every other. */
export function idOf(versions: Versions): string {
  return digestOf(JSON.stringify([...versions].sort(([a], [b]) => (a < b ? -1 : 1))));
}

function fileOf(cacheFolder: string, target: string): string {
  return join(cacheFolder, 'deployed', `${target.replace(/[^\w.-]+/g, '-')}.json`);
}
