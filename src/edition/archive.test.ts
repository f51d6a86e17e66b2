import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { groupedBy, pagedList } from './archive.ts';

const lists = fc.uniqueArray(fc.integer(), { maxLength: 200 });
const sizes = fc.integer({ min: 5, max: 30 });

describe('pagedList', () => {
  test('puts every item on the landing page or on one numbered page', () => {
    fc.assert(
      fc.property(lists, sizes, (list, size) => {
        const { landing, pages, numbered } = pagedList(list, size);
        const rest = Array.from({ length: pages }, (_, index) => numbered(pages - index));
        expect([...landing(), ...rest.flat()]).toEqual(list);
        for (const page of rest) expect(page).toHaveLength(size);
        expect(landing().length).toBeLessThan(2 * size);
        if (list.length >= size) expect(landing().length).toBeGreaterThanOrEqual(size);
      }),
    );
  });

  test('never changes a numbered page when newer items come', () => {
    fc.assert(
      fc.property(lists, lists, sizes, (newer, list, size) => {
        const before = pagedList(list, size);
        const after = pagedList([...newer, ...list], size);
        for (let number = 1; number <= before.pages; number += 1)
          expect(after.numbered(number)).toEqual(before.numbered(number));
      }),
    );
  });
});

describe('groupedBy', () => {
  test('keeps the order of the list in its groups and between them', () => {
    const groups = groupedBy(['b1', 'a1', 'b2'], (item) => [item.slice(0, 1)]);
    expect([...groups]).toEqual([
      ['b', ['b1', 'b2']],
      ['a', ['a1']],
    ]);
  });
});
