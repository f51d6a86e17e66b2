import type { Article } from './article.ts';

/** What is known of a list of which only the newest stories are at hand. */
export interface Tail {
  /** How many stories of the list are at hand: its newest. */
  readonly atHand: number;
  /** How many more it has, all of them older. */
  readonly older: number;
  /** Last change of any of those, in milliseconds since the epoch. */
  readonly lastChange: number;
  /** Of a tag: how the earliest story that carries it spells it. */
  readonly spelling?: string;
}

/** The lists of an archive that is not at hand, each by its slug or its month, `2024-10`. */
export interface Tails {
  readonly all: Tail;
  readonly sections: ReadonlyMap<string, Tail>;
  readonly tags: ReadonlyMap<string, Tail>;
  readonly people: ReadonlyMap<string, Tail>;
  readonly months: ReadonlyMap<string, Tail>;
}

/** What a list has beyond its stories at hand. */
export type Beyond = Pick<Tail, 'older' | 'lastChange'>;

export const NOTHING_BEYOND: Beyond = Object.freeze({ older: 0, lastChange: 0 });

/** Somebody asked for a story that is not at hand: only an edition of the whole archive can answer. */
export class NotAtHand extends Error {}

/**
 * The first items of a list, fewer when it is shorter. Throws `NotAtHand` when the list ends before although it has
 * older ones beyond.
 */
export function firstOf<Item>(
  list: readonly Item[],
  count: number,
  { older }: Pick<Beyond, 'older'>,
): readonly Item[] {
  reach(list, count, older);
  return list.slice(0, count);
}

/** Throws `NotAtHand` when a place of a list lies beyond its items at hand. */
export function reach({ length }: { readonly length: number }, end: number, older: number): void {
  if (older > 0 && end > length) throw new NotAtHand(`Place ${String(end)} of a list.`);
}

/** The newest stories of a list that are at hand, without those that are there by chance, from further down. */
export function cutAt(list: readonly Article[], tail: Tail | undefined): readonly Article[] {
  return tail && tail.older > 0 ? list.slice(0, tail.atHand) : list;
}
