import { describe, expect, test } from 'vitest';
import { sortedAnswer } from './git-listing.ts';

const ID = 'a'.repeat(40);
const entry = (tag: string, file: string, mode = '100644', stage = 0) =>
  `${tag} ${mode} ${ID} ${String(stage)}\t${file}\0`;
const sorted = (...entries: string[]) => {
  const found = sortedAnswer(Buffer.from(entries.join('')));
  return found && { ...found, listing: String(found.listing) };
};

describe('sortedAnswer', () => {
  test('has the list alone, whatever Git names beside it, and wherever', () => {
    const plain = [entry('H', 'a.md'), entry('H', 'b.md', '100755'), entry('H', 'c.md')];
    const none = { unlike: [], unknown: [] };
    expect(sorted(...plain)).toEqual({ listing: plain.join(''), ...none });
    expect(sorted()).toEqual({ listing: '', ...none });
    const [a = '', b = '', c = ''] = plain;
    const changed = [entry('C', 'a.md'), entry('C', 'c.md')] as const;
    const all = ['? x y.md\0', '? z\0', a, changed[0], b, c, changed[1]];
    const found = { listing: plain.join(''), unlike: ['a.md', 'c.md'], unknown: ['x y.md', 'z'] };
    expect(sorted(...all)).toEqual(found);
    // The same where the whole list comes first, and then what of it is changed.
    expect(sorted('? x y.md\0', '? z\0', ...plain, ...changed)).toEqual(found);
    expect(sorted('? x\0')).toEqual({ listing: '', unlike: [], unknown: ['x'] });
  });

  test('names files of which Git cannot tell, and leaves them on the list', () => {
    const entries = [
      entry('H', '0.md'),
      entry('h', '1.md'),
      entry('S', '2.md'),
      entry('H', '3', '120000'),
    ];
    const unlike = ['1.md', '2.md', '3'];
    expect(sorted(...entries)).toEqual({ listing: entries.join(''), unlike, unknown: [] });
    const gone = entry('h', '1.md') + entry('c', '1.md');
    expect(sorted(gone)?.listing).toBe(entry('h', '1.md'));
    const conflict = [entry('M', 'a.md', '100644', 1), entry('M', 'a.md', '100644', 2)];
    expect(sorted(...conflict)?.unlike).toEqual(['a.md', 'a.md']);
    const long = Buffer.from(`? x\0H 100644 ${'b'.repeat(64)} 0\ta.md\0`);
    expect(sortedAnswer(long)).toMatchObject({ unlike: [], unknown: ['x'] });
  });

  test('gives up where a repository lies in this one', () => {
    expect(sorted(entry('H', 'a.md'), entry('H', 'b', '160000'))).toBeUndefined();
  });
});
