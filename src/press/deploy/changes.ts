import type { Deployable, Item } from './deployable.ts';

/** Versions of what a host has, by file. */
export type Versions = ReadonlyMap<string, string>;

/** Version of a file that a host has, or may have, in another form than the site. */
export const OTHER = '';

/** What makes the site that a host has into the one that is here. */
export interface Changes {
  readonly added: readonly Item[];
  readonly changed: readonly Item[];
  /** Files that vanished. */
  readonly removed: readonly string[];
}

/** Compares a site with what a host has; nothing known of the host is a host with nothing. */
export function changesSince(before: Versions | undefined, { items }: Deployable): Changes {
  const all = [...items.values()];
  return {
    added: all.filter(({ file }) => before?.has(file) !== true),
    changed: all.filter(({ file, version }) => (before?.get(file) ?? version) !== version),
    removed: [...(before?.keys() ?? [])].filter((file) => !items.has(file)).sort(),
  };
}

/**
 * What caches and search engines may have of a host: what it holds now, and what it held after the last deploy that was
 * finished. One that stopped half-way has put files of the site there that nobody was told of.
 */
export function knownElsewhere(
  host: Versions | undefined,
  remembered: Versions | undefined,
  { items }: Deployable,
): Versions | undefined {
  if (!host || !remembered || host === remembered) return host;
  const files = [...new Set([...host.keys(), ...remembered.keys()])].filter(
    (file) => remembered.has(file) || !items.has(file),
  );
  return new Map(
    files.map((file) => {
      const version = host.get(file);
      return [file, version === remembered.get(file) ? (version ?? OTHER) : OTHER];
    }),
  );
}

export function hasChanges({ added, changed, removed }: Changes): boolean {
  return added.length + changed.length + removed.length > 0;
}

export function versionsOf({ items }: Deployable): Versions {
  return new Map([...items.values()].map(({ file, version }) => [file, version]));
}

/**
 * What is put in place one after the other, so that nothing leads where nothing stands yet: pictures, styles and copies,
 * then pages that are new, then those that lead to them and redirects, then feeds and sitemaps. Removals come after all.
 */
export function wavesOf({ added, changed }: Changes): readonly (readonly Item[])[] {
  const fresh = new Set(added);
  const waveOf = (item: Item): number => {
    if (item.how === 'picture' || item.how === 'copy') return 0;
    if (item.how === 'text') return 3;
    return item.how === 'page' && fresh.has(item) ? 1 : 2;
  };
  const all = [...added, ...changed];
  return [0, 1, 2, 3].map((wave) => all.filter((item) => waveOf(item) === wave));
}
