import type { RunningHash } from './running-hash.ts';

/**
 * Hashes of any stretch of a list, each in a step: polynomials whose coefficients are the hashes of the list's items, as in
 * the search for a text by Karp and Rabin. The factors are odd, so an item that changed changes every stretch that has it.
 */
export class ListHashes {
  /** Polynomials from each place on to the end, two numbers each. */
  readonly #from: Int32Array;

  /** Items of the list, by their numbers. */
  readonly items: Int32Array;
  /** Powers of the factors for stretches of the length that was asked for last: many are of one length. */
  #length = 0;
  #powers: readonly [number, number] = [1, 1];

  /** Item 3 has the hash that stands at 6 and 7 of `hashes`. */
  constructor(items: Int32Array, hashes: Int32Array) {
    this.items = items;
    this.#from = new Int32Array((items.length + 1) * 2);
    let [left, right] = [0, 0];
    for (let place = items.length - 1; place >= 0; place -= 1) {
      const item = (items[place] ?? 0) * 2;
      left = (Math.imul(left, FACTORS[0]) + (hashes[item] ?? 0)) | 0;
      right = (Math.imul(right, FACTORS[1]) + (hashes[item + 1] ?? 0)) | 0;
      this.#from[place * 2] = left;
      this.#from[place * 2 + 1] = right;
    }
  }

  /** Adds the items from a place on, up to another, to a hash. */
  addBetween(hash: RunningHash, from: number, to: number): void {
    if (to - from !== this.#length) {
      this.#length = to - from;
      this.#powers = [power(FACTORS[0], this.#length), power(FACTORS[1], this.#length)];
    }
    const [left, right] = this.#powers;
    const polynomials = this.#from;
    hash.halves(
      ((polynomials[from * 2] ?? 0) - Math.imul(polynomials[to * 2] ?? 0, left)) | 0,
      ((polynomials[from * 2 + 1] ?? 0) - Math.imul(polynomials[to * 2 + 1] ?? 0, right)) | 0,
    );
  }
}

const FACTORS = [0x9e3779b1, 0x85ebca77] as const;

/** A power among numbers of 32 bits, by squaring. */
function power(factor: number, exponent: number): number {
  let result = 1;
  let square = factor | 0;
  for (let rest = exponent; rest > 0; rest >>>= 1) {
    if (rest & 1) result = Math.imul(result, square);
    square = Math.imul(square, square);
  }
  return result;
}
