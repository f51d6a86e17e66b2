import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fieldLines, lineOf } from './field-lines.ts';

test('a field stands where it was said to stand', () => {
  const lines = fieldLines({
    title: 2,
    tags: 4,
    'tags.0': 5,
    'tags.10': 16,
    'a key': 17,
    'a:key': 18,
  });
  expect(lines).toBe(' title:2 tags:4 tags.0:5 tags.10:16 ');
  expect(['title', 'tags', 'tags.0', 'tags.10'].map((field) => lineOf(lines, field))).toEqual([
    2, 4, 5, 16,
  ]);
  expect(
    ['tag', 'ags', 'tags.1', 'itle', '', '2', '16'].map((field) => lineOf(lines, field)),
  ).toEqual(Array.from({ length: 7 }));
});

test('whatever the fields are, each has its own line', () => {
  const field = fc.stringMatching(/^[^\s:]{1,9}(?:\.\d{1,3})?$/);
  fc.assert(
    fc.property(fc.dictionary(field, fc.nat()), field, (record, other) => {
      const lines = fieldLines(record);
      for (const [key, line] of Object.entries(record)) expect(lineOf(lines, key)).toBe(line);
      if (!Object.hasOwn(record, other)) expect(lineOf(lines, other)).toBeUndefined();
    }),
  );
});
