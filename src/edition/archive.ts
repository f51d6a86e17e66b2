/** A list cut into pages: a landing page that changes and numbered pages that, once there, keep their stories. */
export interface PagedList<Item> {
  /** The newest, from one page's worth up to one less than two. */
  readonly landing: readonly Item[];
  /** How many numbered pages there are, each of them full; the first holds the oldest. */
  readonly pages: number;
  /** Items of a numbered page, counted from 1 and from the oldest; newest first, like the list. */
  numbered(number: number): readonly Item[];
}

/**
 * Cuts a list, newest first. Numbered pages are counted from the oldest, so a new item touches the landing page
 * alone, until that holds two pages' worth and a full page leaves it.
 */
export function pagedList<Item>(list: readonly Item[], pageSize: number): PagedList<Item> {
  const pages = Math.max(0, Math.floor(list.length / pageSize) - 1);
  const end = (number: number): number => list.length - (number - 1) * pageSize;
  return {
    landing: list.slice(0, list.length - pages * pageSize),
    pages,
    numbered: (number) => list.slice(end(number + 1), end(number)),
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
