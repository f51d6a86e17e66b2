import { hash } from 'node:crypto';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { INDEX_FILE, openContentIndex } from './content-index.ts';
import { openIndexFile } from './index-file.ts';

const blobId = (bytes: Buffer): string =>
  hash('sha1', Buffer.concat([Buffer.from(`blob ${String(bytes.length)}\0`), bytes]));
const aFolder = () => join(mkdtempSync(join(tmpdir(), 'warta-index-')), '.warta');
const BYTES = Buffer.from('isi');
const BLOB = 'd2f1c3a6d9db5c0bd9ab5ee3c2dc7a5ce2bb0d2b';

/** An index in which every file has the same times, and the same id in Git if one is given. */
const open = (folder: string, times = 's1', blob?: string, version = 'v1', isSettled = true) =>
  openContentIndex(folder, version, {
    blobOf: () => blob,
    timesOf: () => ({ text: times, isSettled }),
    doubt: () => undefined,
  });

function kept(folder: string, entries: Readonly<Record<string, unknown>>): void {
  const index = open(folder);
  for (const [path, value] of Object.entries(entries)) index.keep(path, BYTES, value);
  index.close();
}

describe('openContentIndex', () => {
  test('recalls what was kept, for the same signature and version only', () => {
    const folder = aFolder();
    kept(folder, { 'a.md': { judul: 'Kafé' } });
    const index = open(folder);
    expect(index.recall('a.md')).toEqual({ judul: 'Kafé' });
    expect(open(folder, 's2').recall('a.md')).toBeUndefined();
    expect(index.recall('b.md')).toBeUndefined();
    expect(open(folder, 's1', undefined, 'v2').recall('a.md')).toBeUndefined();
    expect(index.state()).toBe('sound');
  });

  test('knows a file by its id in Git, whatever its times are', () => {
    const folder = aFolder();
    const id = blobId(BYTES);
    const index = open(folder, 's1', id);
    index.keep('a.md', BYTES, 1);
    index.close();
    expect(open(folder, 's2', id).recall('a.md')).toBe(1);
    expect(open(folder, 's2', BLOB).recall('a.md')).toBeUndefined();
  });

  test('does not keep a file under an id that is not that of its bytes', () => {
    const folder = aFolder();
    const index = open(folder, 's1', BLOB);
    index.keep('a.md', BYTES, 1);
    index.close();
    expect(open(folder, 's2', BLOB).recall('a.md')).toBeUndefined();
    expect(open(folder, 's1', BLOB).recall('a.md')).toBe(1);
  });

  test('forgets files that are gone', () => {
    const folder = aFolder();
    kept(folder, { 'a.md': 1, 'b.md': 2 });
    const index = open(folder);
    index.recall('a.md');
    index.close();
    expect(open(folder).recall('a.md')).toBe(1);
    expect(open(folder).recall('b.md')).toBeUndefined();
    const file = openIndexFile(join(folder, INDEX_FILE), 'v1');
    const entries = file.names().flatMap((name) => file.drawer(name)?.entries('all') ?? []);
    file.close();
    expect(entries.map(([name]) => name)).toEqual(['a.md']);
  });

  test('tells of bytes that have not the id of their file in Git', () => {
    const doubted: string[] = [];
    const index = openContentIndex(aFolder(), 'v1', {
      blobOf: (file) => (file === 'c.md' ? undefined : file === 'a.md' ? blobId(BYTES) : BLOB),
      timesOf: () => ({ text: 's1', isSettled: true }),
      doubt: (file) => doubted.push(file),
    });
    for (const file of ['a.md', 'b.md', 'c.md']) index.keep(file, BYTES, 1);
    expect(doubted).toEqual(['b.md']);
  });

  test('forgets none of the others when it is opened for some', () => {
    const folder = aFolder();
    kept(folder, { 'a.md': 1, 'b.md': 2, 'sana/c.md': 3 });
    const signatures = {
      blobOf: () => undefined,
      timesOf: () => ({ text: 's1', isSettled: true }),
      doubt: () => undefined,
    };
    const some = openContentIndex(folder, 'v1', signatures, 'some');
    some.recall('a.md');
    some.keep('d.md', BYTES, 4);
    some.close();
    const index = open(folder);
    expect(['a.md', 'b.md', 'sana/c.md', 'd.md'].map(index.recall)).toEqual([1, 2, 3, 4]);
  });

  test('keeps the neighbours of a file that is kept anew', () => {
    const folder = aFolder();
    const all = Object.fromEntries(Array.from({ length: 60 }, (_, i) => [`${String(i)}.md`, i]));
    kept(folder, all);
    const index = open(folder);
    for (const name of Object.keys(all)) index.recall(name);
    index.keep('7.md', BYTES, 'new');
    index.close();
    const then = open(folder);
    for (const [name, value] of Object.entries({ ...all, '7.md': 'new' })) {
      expect(then.recall(name)).toBe(value);
    }
  });

  test('finds the files of a folder in whatever order they are asked for', () => {
    const folder = aFolder();
    const names = Array.from({ length: 60 }, (_, i) => `isi/${String(i)}.md`);
    kept(folder, Object.fromEntries(names.map((name) => [name, name])));
    const index = open(folder);
    for (const name of names.toReversed()) {
      expect(index.recall(name)).toBe(name);
      expect(index.recall(`${name}x`)).toBeUndefined();
    }
    index.close();
    const then = open(folder);
    expect(then.recall('isi/7.md')).toBe('isi/7.md');
    then.close();
    const last = open(folder);
    expect(names.filter((name) => last.recall(name) !== undefined)).toEqual(['isi/7.md']);
  });

  test('does not keep a file that changed a moment ago, for it may change again unseen', () => {
    const folder = aFolder();
    const index = open(folder, 's1', undefined, 'v1', false);
    index.keep('a.md', BYTES, 1);
    index.close();
    expect(open(folder).recall('a.md')).toBeUndefined();
  });

  test('takes the place of one whose table had other columns', () => {
    const folder = aFolder();
    mkdirSync(folder, { recursive: true });
    const earlier = new DatabaseSync(join(folder, INDEX_FILE));
    earlier.exec(`CREATE TABLE version (version TEXT); INSERT INTO version VALUES ('v0');
      CREATE TABLE entry (path TEXT PRIMARY KEY, signature TEXT)`);
    earlier.close();
    kept(folder, { 'a.md': 1 });
    const index = open(folder);
    expect(index.recall('a.md')).toBe(1);
    expect(index.state()).toBe('sound');
  });

  test('starts anew when its file is no database', () => {
    const folder = aFolder();
    kept(folder, { 'a.md': 1 });
    writeFileSync(join(folder, INDEX_FILE), 'bukan basis data');
    const index = open(folder);
    expect(index.state()).toBe('rebuilt');
    index.keep('a.md', BYTES, 2);
    index.close();
    expect(open(folder).recall('a.md')).toBe(2);
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
        const found = open(folder).recall('a.md');
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
    const index = open(join(file, '.warta'));
    index.keep('a.md', BYTES, 1);
    index.close();
    expect(index.state()).toBe('unusable');
  });

  test('does without an index that another process holds', { timeout: 10_000 }, () => {
    const folder = aFolder();
    kept(folder, { 'a.md': 1 });
    const holder = new DatabaseSync(join(folder, INDEX_FILE));
    holder.exec('BEGIN EXCLUSIVE');
    const index = open(folder);
    expect(index.state()).toBe('unusable');
    holder.exec('ROLLBACK');
    holder.close();
    expect(open(folder).recall('a.md')).toBe(1);
  });
});
