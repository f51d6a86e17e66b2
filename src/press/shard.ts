import { hash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { basename, dirname } from 'node:path';

/** Which part of a full build: the `number`-th, counted from 1, of `count`. */
export interface Shard {
  readonly number: number;
  readonly count: number;
}

/** Reads a part as a flag gives it: `2/3`. Throws in words for what is none. */
export function shardFrom(text: string): Shard {
  const [, number = 0, count = 0] = (/^(\d{1,4})\/(\d{1,4})$/.exec(text) ?? []).map(Number);
  if (number >= 1 && number <= count) return { number, count };
  throw new Error(
    `--shard is "${text}". Write which share of how many, such as 2/3 for the second of three.`,
  );
}

/** A part as the flag names it. */
export function shardText({ number, count }: Shard): string {
  return `${String(number)}/${String(count)}`;
}

/**
 * The number of the share that a file of the site belongs to. The name alone decides it, so every machine says the
 * same, and no share holds another's file.
 */
export function shardOf(file: string, count: number): number {
  // Twelve hexadecimal digits are as many as a number holds exactly.
  return 1 + (Number.parseInt(hash('sha256', file, 'hex').slice(0, 12), 16) % count);
}

/** Those of the outputs that are in a share. */
export function inShard<Output extends { readonly file: string }>(
  outputs: readonly Output[],
  { number, count }: Shard,
): readonly Output[] {
  return outputs.filter(({ file }) => shardOf(file, count) === number);
}

/** Folder of a share, beside the site that it is for. */
export function shareFolder(out: string, { number, count }: Shard): string {
  return `${out}.shard-${String(number)}-of-${String(count)}`;
}

/** The shares that lie beside a site, or their ledgers, in order. */
export function sharesBeside(out: string): readonly Shard[] {
  const names = new Set(readdirSync(dirname(out)).map((name) => name.replace(/\.ledger$/, '')));
  return [...names]
    .map((name): Shard | undefined => {
      const [, number = 0, count = 0] = (/\.shard-(\d+)-of-(\d+)$/.exec(name) ?? []).map(Number);
      const shard = { number, count };
      return basename(shareFolder(out, shard)) === name ? shard : undefined;
    })
    .filter((shard) => shard !== undefined)
    .sort((a, b) => a.count - b.count || a.number - b.number);
}
