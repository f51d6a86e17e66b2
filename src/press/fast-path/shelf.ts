import { addressKey } from '#src/edition/urls.ts';
import { isPaid, lastChange, type Article } from '#src/edition/article.ts';
import type { Edition } from '#src/edition/edition.ts';
import { ADVERTORIALS } from '#src/edition/home.ts';
import { isFeatured } from '#src/edition/schedule.ts';
import { searchBundles } from '#src/edition/search.ts';
import type { SearchEntry } from '#src/formats/search-json.ts';
import type { Problem } from '#src/schema/problem.ts';
import type { Site } from '#src/schema/site.ts';
import { bundleKey } from '../search/bundle-key.ts';
import { entryOf } from '../search/search-outputs.ts';
import { ALL, listsOf, type ListKey } from './list-keys.ts';

/** What a publish leaves for the next one: enough to publish newer articles without reading the archive. */
export interface ShelfHead {
  /** Mark of the ledger that was written with it: it speaks of that site and of no other. */
  readonly mark: string;
  /** Where the site lies, what made it, and how the paper was configured. */
  readonly setting: string;
  /** Instants in milliseconds since the epoch. */
  readonly asOf: number;
  readonly nextDue?: number;
  readonly counts: Readonly<Record<'found' | 'published' | 'hidden' | 'refused', number>>;
  /** Warnings that every build of these sources prints: the desk's, then the edition's. */
  readonly warnings: Readonly<Record<'desk' | 'edition', readonly Problem[]>>;
  /** Files of the site, and how many of them are pages. */
  readonly files: number;
  readonly pages: number;
  /** Sources that came since the text of all sources was put down, as its lines. */
  readonly added: readonly string[];
  /** Files of articles that may lead the front page, and of the newest paid ones. */
  readonly featured: readonly string[];
  readonly paid: readonly string[];
}

/** A list of the archive, without its stories. */
export interface ShelfList {
  readonly total: number;
  /** Last change of any of its stories, in milliseconds since the epoch. */
  readonly lastChange: number;
  /** Of a tag: how its earliest story spells it. */
  readonly spelling?: string;
}

/** Search bundles of the site, newest first, and how many stories of its year are older than the newest bundle. */
export interface ShelfSearch {
  readonly entries: readonly SearchEntry[];
  readonly start: number;
}

/** Names of a shelf's pieces. */
export const PIECES = {
  head: 'head',
  sources: 'sources',
  lists: 'lists',
  claims: 'claims',
  search: 'search',
} as const;

/** Piece that holds the files of a list's newest stories. */
export const newestOf = (key: ListKey): string => `newest/${key}`;

/**
 * How many of a list's newest stories are kept: its landing page with the pages that fill next to it, its feed, and the
 * candidates for related stories; of all stories, as many as the front page chooses from.
 */
export function depthOf(key: ListKey, { pageSize, feedSize }: Site): number {
  if (key.startsWith('months/')) return Infinity;
  return Math.max(key === ALL ? 240 : 0, 4 * pageSize, feedSize) + 60;
}

/** Lists of an edition as the shelf keeps them, and the files of their newest stories. */
export function shelfLists(edition: Edition): {
  readonly lists: Readonly<Record<ListKey, ShelfList>>;
  readonly newest: ReadonlyMap<ListKey, readonly string[]>;
} {
  const lists: Record<ListKey, ShelfList> = {};
  const newest = new Map<ListKey, readonly string[]>();
  const [thisMonth = ''] = edition.months;
  for (const [key, articles] of listsOf(edition)) {
    const spelling = spellingIn(key, articles);
    lists[key] = {
      total: articles.length,
      lastChange: latestChange(articles),
      ...(spelling === undefined ? {} : { spelling }),
    };
    // A month that is over gets no newer stories, and its page shows all of its own.
    if (key.startsWith('months/') && key !== `months/${thisMonth}`) continue;
    newest.set(
      key,
      articles.slice(0, depthOf(key, edition.site)).map(({ file }) => file),
    );
  }
  return { lists, newest };
}

/** The search of an edition as the shelf keeps it. */
export function shelfSearch({ articles, site, urls }: Edition): ShelfSearch {
  const bundles = searchBundles(articles);
  return {
    entries: bundles.map((bundle) => entryOf(bundle, bundleKey(bundle, site), urls)),
    start: bundles[0]?.start ?? 0,
  };
}

function spellingIn(key: ListKey, articles: readonly Article[]): string | undefined {
  return articles.at(-1)?.tags.find(({ slug }) => key === `tags/${slug}`)?.text;
}

/** Last change of any of these stories, in milliseconds since the epoch; zero without any. */
export function latestChange(articles: readonly Article[]): number {
  return articles.reduce((latest, article) => Math.max(latest, lastChange(article).instant), 0);
}

/** Articles that the front page may need from wherever they stand. */
export function frontCandidates({ articles, asOf }: Pick<Edition, 'articles' | 'asOf'>) {
  const files = (chosen: readonly Article[]): readonly string[] => chosen.map(({ file }) => file);
  return {
    featured: files(articles.filter((article) => isFeatured(article, asOf))),
    paid: files(articles.filter(isPaid).slice(0, ADVERTORIALS)),
  };
}

/** What is taken, though no file of the ledger says so: a NUL before and after each. */
export function claimText(claims: Iterable<string>): string {
  return `\0${[...claims].join('\0')}\0`;
}

export const claimed = {
  address: (url: string): string => `address ${addressKey(url)}`,
  id: (id: number): string => `id ${String(id)}`,
  file: (file: string): string => `file ${file.normalize('NFC').toLowerCase()}`,
};
