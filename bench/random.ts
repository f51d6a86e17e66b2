/** A source of chance that gives the same row of numbers for the same seed. */
export interface Random {
  /** Whole number from `low` to `high`, both included. */
  between(low: number, high: number): number;
  one<Item>(items: readonly [Item, ...Item[]]): Item;
  /** So many different items, in an order of their own. */
  some<Item>(items: readonly Item[], count: number): readonly Item[];
}

/** Mulberry32 (Tommy Ettinger, public domain): 32 bits of state are plenty for a corpus. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (low: number, high: number): number =>
    low + Math.floor(next() * (high - low + 1));
  return {
    between,
    one: (items) => items[between(0, items.length - 1)] ?? items[0],
    some(items, count) {
      const left = [...items];
      const wanted = Math.min(count, left.length);
      return Array.from({ length: wanted }, () =>
        left.splice(between(0, left.length - 1), 1),
      ).flat();
    },
  };
}
