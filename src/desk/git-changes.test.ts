import { describe, expect, test } from 'vitest';
import { addedSince, isVouchedFor, sourceText } from './git-changes.ts';
import type { GitFiles } from './git-files.ts';

const filesOf = (blobs: Readonly<Record<string, string>>, others: string[] = []): GitFiles => ({
  blobs: new Map(Object.entries(blobs)),
  others,
});
const before = filesOf({ 'content/a.md': '1', 'content/b.md': '2', 'content/d.md': '4' });
const since = (now: GitFiles, added: readonly string[] = []) => {
  const fresh = addedSince(sourceText(before), new Set(added), now);
  return fresh && [...fresh.keys()];
};

describe('addedSince', () => {
  test('finds what was added, wherever it stands', () => {
    const now = { 'content/a.md': '1', 'content/b.md': '2', 'content/c.md': '3' };
    expect(since(filesOf({ ...now, 'content/d.md': '4', 'content/e.md': '5' }))).toEqual([
      'content/c.md',
      'content/e.md',
    ]);
    expect(since(before)).toEqual([]);
  });

  test.each([
    ['changed', { 'content/a.md': '1', 'content/b.md': '9', 'content/d.md': '4' }],
    ['removed', { 'content/a.md': '1', 'content/d.md': '4' }],
    ['renamed', { 'content/a.md': '1', 'content/c.md': '2', 'content/d.md': '4' }],
    ['removed at the end', { 'content/a.md': '1', 'content/b.md': '2' }],
  ])('says nothing when a file was %s', (_, now) => {
    expect(since(filesOf(now))).toBeUndefined();
  });

  test('knows what was added before, and misses it when it is gone', () => {
    const fresh = addedSince(
      sourceText(before),
      new Set(),
      filesOf({ ...Object.fromEntries(before.blobs), 'content/e.md': '5' }),
    );
    const added = [...(fresh?.values() ?? [])];
    const now = { ...Object.fromEntries(before.blobs), 'content/e.md': '5', 'content/f.md': '6' };
    expect(since(filesOf(now), added)).toEqual(['content/f.md']);
    expect(since(before, added)).toBeUndefined();
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
