import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aListing } from '#src/testing/a-listing.ts';
import { idIn, pathsBut, pathsEnding } from './git-lookup.ts';
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

test('paths are found by how they begin and end', () => {
  fc.assert(
    fc.property(files, name, name, (listed, beginning, ending) => {
      const listing = listingOf(listed);
      const paths = [...idsIn(listing).keys()];
      expect(pathsEnding(listing, ending)).toEqual(paths.filter((path) => path.endsWith(ending)));
      expect(pathsBut(listing, beginning, ending)).toEqual(
        paths.filter((path) => !(path.startsWith(beginning) && path.endsWith(ending))),
      );
    }),
  );
});

test('what stands before a path is none of it', () => {
  const listing = listingOf(['a', 'b']);
  expect(pathsEnding(listing, '0\ta')).toEqual([]);
  expect(pathsBut(listing, 'a', 'a')).toEqual(['b']);
});
