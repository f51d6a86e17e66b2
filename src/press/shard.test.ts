import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inShard, shardFrom, shardOf, shareFolder, sharesBeside } from './shard.ts';

describe('inShard', () => {
  test('puts each file into exactly one share, however many there are and in whatever order they come', () => {
    const aFile = fc.string({ unit: 'grapheme', minLength: 1 });
    fc.assert(
      fc.property(
        fc.uniqueArray(aFile, { maxLength: 60 }),
        fc.integer({ min: 1, max: 40 }),
        (files, count) => {
          const outputs = files.map((file) => ({ file }));
          const shards = Array.from({ length: count }, (_, index) => ({
            number: index + 1,
            count,
          }));
          const shares = shards.map((shard) => inShard(outputs, shard));
          expect(
            shares
              .flat()
              .map(({ file }) => file)
              .sort(),
          ).toEqual([...files].sort());
          const reversed = shards.map((shard) => inShard(outputs.toReversed(), shard));
          expect(reversed.map((share) => share.toReversed())).toEqual(shares);
        },
      ),
    );
  });

  test('shares out evenly', () => {
    const files = Array.from(
      { length: 3000 },
      (_, index) => `2026/11/kabar-${String(index)}/index.html`,
    );
    for (const number of [1, 2, 3]) {
      const { length } = files.filter((file) => shardOf(file, 3) === number);
      expect(length).toBeGreaterThan(900);
      expect(length).toBeLessThan(1100);
    }
  });

  test('is the same on every machine and in every version: shares of two builds meet', () => {
    expect(['index.html', 'feed.xml', '404.html'].map((file) => shardOf(file, 3))).toEqual([
      2, 2, 1,
    ]);
  });
});

describe('shardFrom', () => {
  test('reads which share of how many', () => {
    expect(shardFrom('2/3')).toEqual({ number: 2, count: 3 });
    expect(shardFrom('1/1')).toEqual({ number: 1, count: 1 });
  });

  test.each(['0/3', '4/3', 'x', '', '1/0', '-1/3', '1.5/3', '1/3/4', '2'])(
    'refuses %s in words',
    (text) => {
      expect(() => shardFrom(text)).toThrow(`--shard is "${text}". Write`);
    },
  );
});

describe('sharesBeside', () => {
  test('finds folders and ledgers of the shares of one site, and nothing else', () => {
    const root = mkdtempSync(join(tmpdir(), 'warta-shares-'));
    const out = join(root, 'dist');
    mkdirSync(shareFolder(out, { number: 2, count: 3 }));
    mkdirSync(shareFolder(out, { number: 10, count: 12 }));
    writeFileSync(`${shareFolder(out, { number: 1, count: 3 })}.ledger`, '');
    for (const name of [
      'dist',
      'other.shard-1-of-3',
      'dist.shard-3-of-3.next',
      'dist.shard-3-of-3.lock',
      'dist.shard-03-of-3',
    ]) {
      mkdirSync(join(root, name));
    }
    expect(sharesBeside(out)).toEqual([
      { number: 1, count: 3 },
      { number: 2, count: 3 },
      { number: 10, count: 12 },
    ]);
  });
});
