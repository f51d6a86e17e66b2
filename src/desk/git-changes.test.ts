import { describe, expect, test } from 'vitest';
import * as fc from 'fast-check';
import { addedSince, isVouchedFor } from './git-changes.ts';
import { idsIn } from './git-listing.ts';

type Files = Readonly<Record<string, string>>;
/** What Git lists, sorted as Git does. */
const filesOf = (files: Files, others: readonly string[] = []) => {
  const entries = Object.entries(files)
    .sort(([one], [other]) => Buffer.compare(Buffer.from(one), Buffer.from(other)))
    .map(([file, id]) => `H 100644 ${id.padStart(40, '0')} 0\t${file}\0`);
  const listing = Buffer.from(entries.join(''));
  return { listing, blobs: idsIn(listing), others };
};
const BEFORE = { 'content/a.md': '1', 'content/b.md': '2', 'content/d.md': '4' };
const before = filesOf(BEFORE);
const since = (now: Files, added: readonly string[] = []) => {
  const fresh = addedSince(before.listing, new Set(added), filesOf(now));
  return fresh && [...fresh.keys()];
};

describe('addedSince', () => {
  test('finds what was added, wherever it stands', () => {
    const now = { 'content/a.md': '1', 'content/b.md': '2', 'content/c.md': '3' };
    expect(since({ ...now, 'content/d.md': '4', 'content/e.md': '5' })).toEqual([
      'content/c.md',
      'content/e.md',
    ]);
    expect(since(BEFORE)).toEqual([]);
  });

  test.each([
    ['changed', { 'content/a.md': '1', 'content/b.md': '9', 'content/d.md': '4' }],
    ['removed', { 'content/a.md': '1', 'content/d.md': '4' }],
    ['renamed', { 'content/a.md': '1', 'content/c.md': '2', 'content/d.md': '4' }],
    ['removed at the end', { 'content/a.md': '1', 'content/b.md': '2' }],
  ])('says nothing when a file was %s', (_, now) => {
    expect(since(now)).toBeUndefined();
  });

  test('knows what was added before, and misses it when it is gone', () => {
    const more = { ...BEFORE, 'content/e.md': '5' };
    const added = [...(addedSince(before.listing, new Set(), filesOf(more))?.values() ?? [])];
    expect(since({ ...more, 'content/f.md': '6' }, added)).toEqual(['content/f.md']);
    expect(since({ ...more, 'content/aa.md': '6' }, added)).toEqual(['content/aa.md']);
    expect(since(BEFORE, added)).toBeUndefined();
  });

  test('finds what came, and nothing when a file went or changed, in any two lists', () => {
    const name = fc.string({
      unit: fc.constantFrom('a', 'b', 'é', '\t', '/'),
      minLength: 1,
      maxLength: 4,
    });
    const files = fc.dictionary(name, fc.constantFrom('1', '2'), { noNullPrototype: true });
    fc.assert(
      fc.property(files, files, fc.boolean(), (old, other, isMore) => {
        const now = isMore ? { ...other, ...old } : other;
        const came = Object.keys(now).filter((file) => !Object.hasOwn(old, file));
        const isKept = Object.entries(old).every(([file, id]) => now[file] === id);
        const fresh = addedSince(filesOf(old).listing, new Set(), filesOf(now));
        expect(fresh && new Set(fresh.keys())).toEqual(isKept ? new Set(came) : undefined);
      }),
      { numRuns: 500 },
    );
  });

  test('compares long lists, whatever part of them changed', () => {
    const long = (count: number): Files =>
      Object.fromEntries(
        Array.from({ length: count }, (_, place) => [`content/${String(place)}.md`, String(place)]),
      );
    const old = long(3000);
    const now = { ...old, 'content/0a.md': '1', 'content/2000a.md': '1', 'content/z.md': '1' };
    const fresh = addedSince(filesOf(old).listing, new Set(), filesOf(now));
    expect([...(fresh?.keys() ?? [])]).toEqual([
      'content/0a.md',
      'content/2000a.md',
      'content/z.md',
    ]);
    const changed = { ...now, 'content/1500.md': '7' };
    expect(addedSince(filesOf(old).listing, new Set(), filesOf(changed))).toBeUndefined();
  });
});

describe('isVouchedFor', () => {
  test('wants every source to be as Git has it, but for hidden files, which are none', () => {
    expect(isVouchedFor(undefined)).toBe(false);
    expect(isVouchedFor(before)).toBe(true);
    expect(isVouchedFor(filesOf({}, ['content/articles/.DS_Store', 'content/.x/a.md']))).toBe(true);
    expect(isVouchedFor(filesOf({}, ['content/articles/a.md']))).toBe(false);
    expect(isVouchedFor(filesOf({}, ['public/.well-known/a']))).toBe(false);
  });
});
