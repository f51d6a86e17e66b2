import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aListing } from '#src/testing/a-listing.ts';
import { idIn, pathsBut, pathsNamed } from './git-lookup.ts';
import { idsIn } from './git-listing.ts';

const name = fc.string({
  unit: fc.constantFrom('a', 'b', '/', '.', 'é', '💧'),
  minLength: 1,
  maxLength: 8,
});
const files = fc.uniqueArray(name, { maxLength: 40 });
const listingOf = (listed: readonly string[]) =>
  aListing(Object.fromEntries(listed.map((file, place) => [file, String(place)])));

test('any file is found that a map of all would have, and no other', () => {
  fc.assert(
    fc.property(files, fc.array(name), (listed, others) => {
      const listing = listingOf(listed);
      const all = idsIn(listing);
      expect(all.size).toBe(listed.length);
      for (const file of [...listed, ...others]) expect(idIn(listing, file)).toBe(all.get(file));
    }),
  );
});

test('all paths are found but those that begin and end so', () => {
  fc.assert(
    fc.property(files, name, name, (listed, beginning, ending) => {
      const listing = listingOf(listed);
      expect(pathsBut(listing, beginning, ending)).toEqual(
        [...idsIn(listing).keys()].filter(
          (path) => !(path.startsWith(beginning) && path.endsWith(ending)),
        ),
      );
    }),
  );
});

test('files are found by their names or those of their folders', () => {
  const folder = fc.constantFrom('', 'a/', 'a/b/', 'index/', 'x/index/', 'é/');
  const file = fc.constantFrom('a.md', 'b.md', 'index.md', 'é.md', 'a', 'md', '.md', 'a.jpg');
  const paths = fc.uniqueArray(fc.tuple(folder, file).map((parts) => `content/${parts.join('')}`));
  const names = fc.uniqueArray(fc.constantFrom('a', 'b', 'index', 'é', 'content', ''));
  fc.assert(
    fc.property(paths, names, (listed, wanted) => {
      const listing = listingOf(listed);
      const nameOf = (path: string): string | undefined => {
        const [last = '', folder] = path.split('/').reverse();
        return last === 'index.md' ? folder : /^(.*)\.md$/.exec(last)?.[1];
      };
      expect(pathsNamed(listing, new Set(wanted))).toEqual(
        [...idsIn(listing).keys()].filter((path) => wanted.some((one) => one === nameOf(path))),
      );
    }),
  );
});

test('what stands before a path is none of it', () => {
  const listing = listingOf(['.md', 'index.md', 'b.md']);
  expect(pathsNamed(listing, new Set(['0\t', '', 'b']))).toEqual(['.md', 'b.md']);
  expect(pathsBut(listing, 'b', '.md')).toEqual(['.md', 'index.md']);
});
