import { chmodSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { INDEX_FILE, openContentIndex } from './content-index.ts';

const aFolder = () => join(mkdtempSync(join(tmpdir(), 'warta-index-')), '.warta');
const old = (text: string) => ({ text, changedAt: 0 });

function kept(folder: string, entries: Readonly<Record<string, unknown>>, version = 'v1'): void {
  const index = openContentIndex(folder, version);
  for (const [path, value] of Object.entries(entries)) index.keep(path, old('s1'), value);
  index.close();
}

describe('openContentIndex', () => {
  test('recalls what was kept, for the same signature and version only', () => {
    const folder = aFolder();
    kept(folder, { 'a.md': { judul: 'Kafé' } });
    const index = openContentIndex(folder, 'v1');
    expect(index.recall('a.md', old('s1'))).toEqual({ judul: 'Kafé' });
    expect(index.recall('a.md', old('s2'))).toBeUndefined();
    expect(index.recall('b.md', old('s1'))).toBeUndefined();
    expect(openContentIndex(folder, 'v2').recall('a.md', old('s1'))).toBeUndefined();
    expect(index.state()).toBe('sound');
  });

  test('forgets files that are gone', () => {
    const folder = aFolder();
    kept(folder, { 'a.md': 1, 'b.md': 2 });
    const index = openContentIndex(folder, 'v1');
    index.recall('a.md', old('s1'));
    index.close();
    const database = new DatabaseSync(join(folder, INDEX_FILE));
    expect(database.prepare('SELECT path FROM entry').all()).toEqual([{ path: 'a.md' }]);
    database.close();
  });

  test('does not keep a file that changed a moment ago, for it may change again unseen', () => {
    const folder = aFolder();
    const index = openContentIndex(folder, 'v1');
    index.keep('a.md', { text: 's1', changedAt: Date.now() }, 1);
    index.close();
    expect(openContentIndex(folder, 'v1').recall('a.md', old('s1'))).toBeUndefined();
  });

  test('starts anew when its file is no database', () => {
    const folder = aFolder();
    kept(folder, { 'a.md': 1 });
    writeFileSync(join(folder, INDEX_FILE), 'bukan basis data');
    const index = openContentIndex(folder, 'v1');
    expect(index.state()).toBe('rebuilt');
    index.keep('a.md', old('s1'), 2);
    index.close();
    expect(openContentIndex(folder, 'v1').recall('a.md', old('s1'))).toBe(2);
  });

  test('never gives back a value that was changed on the disk, wherever bytes are damaged', () => {
    const folder = aFolder();
    const value = { judul: 'Dermaga baru dibuka', isi: 'x'.repeat(3000) };
    kept(folder, { 'a.md': value });
    const file = join(folder, INDEX_FILE);
    const whole = readFileSync(file);
    const damage = fc.tuple(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }));
    fc.assert(
      fc.property(fc.array(damage, { minLength: 1, maxLength: 4 }), (changes) => {
        const bytes = Buffer.from(whole);
        for (const [at, by] of changes) bytes[at] = (bytes[at] ?? 0) ^ by;
        writeFileSync(file, bytes);
        const found = openContentIndex(folder, 'v1').recall('a.md', old('s1'));
        if (found !== undefined) expect(found).toEqual(value);
      }),
      { numRuns: 150 },
    );
  });

  test('does without a folder that refuses writing', () => {
    const parent = mkdtempSync(join(tmpdir(), 'warta-index-'));
    const file = join(parent, 'berkas');
    writeFileSync(file, '');
    chmodSync(file, 0o444);
    const index = openContentIndex(join(file, '.warta'), 'v1');
    index.keep('a.md', old('s1'), 1);
    index.close();
    expect(index.state()).toBe('unusable');
  });

  test('does without an index that another process holds', { timeout: 10_000 }, () => {
    const folder = aFolder();
    kept(folder, { 'a.md': 1 });
    const holder = new DatabaseSync(join(folder, INDEX_FILE));
    holder.exec('BEGIN EXCLUSIVE');
    const index = openContentIndex(folder, 'v1');
    expect(index.state()).toBe('unusable');
    holder.exec('ROLLBACK');
    holder.close();
    expect(openContentIndex(folder, 'v1').recall('a.md', old('s1'))).toBe(1);
  });
});
