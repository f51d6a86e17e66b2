import { reach } from './tails.ts';

/** A list cut into pages: a landing page that changes and numbered pages that, once there, keep their stories. */
export interface PagedList<Item> {
  /** The newest, from one page's worth up to one less than two. */
  landing(): readonly Item[];
  /** How many numbered pages there are, each of them full; the first holds the oldest. */
  readonly pages: number;
  /** Items of a numbered page, counted from 1 and from the oldest; newest first, like the list. */
  numbered(number: number): readonly Item[];
}

/**
 * Cuts a list, newest first. Numbered pages are counted from the oldest, so a new item touches the landing page
 * alone, until that holds two pages' worth and a full page leaves it. `older` is how many more the list has than are
 * at hand; asked for one of those, it throws `NotAtHand`.
 */
export function pagedList<Item>(
  list: readonly Item[],
  pageSize: number,
  older = 0,
): PagedList<Item> {
  const length = list.length + older;
  const pages = Math.max(0, Math.floor(length / pageSize) - 1);
  const end = (number: number): number => length - (number - 1) * pageSize;
  const between = (from: number, to: number): readonly Item[] => {
    reach(list, to, older);
    return list.slice(from, to);
  };
  return {
    landing: () => between(0, end(pages + 1)),
    pages,
    numbered: (number) => between(end(number + 1), end(number)),
  };
}

/** Groups a list by a key, keeping its order in the groups and that of their first items between them. */
export function groupedBy<Item>(
  list: readonly Item[],
  keysOf: (item: Item) => readonly string[],
): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of list) {
    for (const key of keysOf(item)) {
      const group = groups.get(key);
      if (group) group.push(item);
      else groups.set(key, [item]);
    }
  }
  return groups;
}

/** Places of a list's items by a key, rising. */
export type GroupedPlaces = ReadonlyMap<string, Int32Array>;

/** Groups the places of a list's items likewise: numbers take less room, and are looked up in less time. */
export function groupedPlaces<Item>(
  list: readonly Item[],
  keysOf: (item: Item) => readonly string[],
): GroupedPlaces {
  const groups = groupedBy([...list.keys()], (place) => {
    const item = list[place];
    return item === undefined ? [] : keysOf(item);
  });
  return new Map(Array.from(groups, ([key, group]) => [key, Int32Array.from(group)]));
}
