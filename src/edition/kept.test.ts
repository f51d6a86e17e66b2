import { describe, expect, test } from 'vitest';
import { kept, lastKept } from './kept.ts';

const asked: object[] = [];
const sizeOf = (key: object) => {
  asked.push(key);
  return { size: Object.keys(key).length };
};

describe.each([
  ['kept', kept(sizeOf), 2],
  ['lastKept', lastKept(sizeOf), 3],
] as const)('%s', (_, make, times) => {
  test('answers for the thing that it is asked about, and makes no answer twice in a row', () => {
    asked.length = 0;
    const [one, two] = [{ a: 1 }, { a: 1, b: 2 }];
    expect([make(one), make(one), make(two), make(one)].map(({ size }) => size)).toEqual([
      1, 1, 2, 1,
    ]);
    expect(make(one)).toBe(make(one));
    expect(asked).toHaveLength(times);
  });
});
