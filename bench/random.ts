/** A row of numbers that looks random and is the same for the same seed. */
export interface Random {
  /** From 0 up to, not including, 1. */
  number(): number;
  /** A whole number between the two, both included. */
  between(least: number, most: number): number;
  /** True once in `often` times. */
  once(often: number): boolean;
  /** One of a list. Throws for an empty one. */
  pick<Item>(list: readonly Item[]): Item;
  /** `count` different ones of a list, those at its head more often: some topics are always in the news. */
  pickSome<Item>(list: readonly Item[], count: number): Item[];
}

/** Numbers by mulberry32, which needs 32 bits of state and nothing of the machine. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const number = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const at = <Item>(list: readonly Item[], share: number): Item => {
    const item = list[Math.floor(share * list.length)];
    if (item === undefined) throw new RangeError('There is nothing to pick from.');
    return item;
  };
  return {
    number,
    between: (least, most) => least + Math.floor(number() * (most - least + 1)),
    once: (often) => number() * often < 1,
    pick: (list) => at(list, number()),
    pickSome: (list, count) => {
      const picked = new Set<(typeof list)[number]>();
      while (picked.size < Math.min(count, list.length)) picked.add(at(list, number() ** 1.5));
      return [...picked];
    },
  };
}

/** A seed of its own for every article, so that one more article changes none of the others' dice. */
export function seedOf(seed: number, position: number): number {
  return (Math.imul(seed, 0x9e3779b1) ^ Math.imul(position + 1, 0x85ebca6b)) >>> 0;
}
