import { newestFirst, type Article } from '#src/edition/article.ts';
import { buildEdition, type Edition } from '#src/edition/edition.ts';
import { NotAtHand, type Tail, type Tails } from '#src/edition/tails.ts';
import { ALL, keysOf, listsOf, type ListKey } from '#src/press/fast-path/list-keys.ts';
import type { ShelfHead, ShelfList } from '#src/press/fast-path/shelf.ts';
import type { Problem } from '#src/schema/problem.ts';
import type { NewestContent, NewestSource } from './newest-content.ts';

/** The lists of the archive as it was published. */
type Lists = Readonly<Record<ListKey, ShelfList>>;

/**
 * The edition of an archive to which newest articles were added, made of the stories at hand. Undefined when the change
 * is another one: a story that is not public yet, that is older than another, or that opens a section; one with a past
 * (aliases, corrections, a withdrawal); or one with an error in it.
 */
export function newestEdition(
  { site, asOf, added }: NewestSource,
  { fresh, atHand, records, problems }: NewestContent,
  lists: Lists,
): { readonly edition: Edition; readonly warnings: ShelfHead['warnings'] } | undefined {
  const isNew = new Set(added.map(({ file }) => file));
  const isGrave = ({ severity, code }: Problem): boolean =>
    severity === 'error' || code.startsWith('index-');
  const isPlain = fresh.length === added.length && fresh.every(isPlainNews);
  const opensSection = fresh.some(({ section }) => !lists[`sections/${section.slug}`]?.total);
  if (!isPlain || opensSection || problems.some(isGrave)) return undefined;
  const made = buildEdition(records, site, asOf, tailsOf(lists, { fresh, atHand }));
  const { edition } = made;
  if (made.problems.some(isGrave)) return undefined;
  checkWindows(edition, atHand);
  const [top] = edition.articles.filter(({ file }) => !isNew.has(file));
  const isNewest = top && fresh.every((article) => newestFirst(article, top) < 0);
  const ofNew = (all: readonly Problem[]): readonly Problem[] =>
    all.filter(({ file }) => isNew.has(file));
  const warnings = { desk: ofNew(problems), edition: ofNew(made.problems) };
  return isNewest ? { edition, warnings } : undefined;
}

function isPlainNews({ status, record: { fields } }: Article): boolean {
  const { aliases, corrections, withdrawn } = fields;
  return status === 'public' && aliases.length + corrections.length === 0 && !withdrawn;
}

function tailsOf(lists: Lists, { fresh, atHand }: Pick<NewestContent, 'fresh' | 'atHand'>): Tails {
  const entries = new Map<ListKey, number>();
  for (const key of fresh.flatMap(keysOf)) entries.set(key, (entries.get(key) ?? 0) + 1);
  const tailOf = (key: ListKey, { total, ...known }: ShelfList): Tail => {
    const kept = atHand.get(key)?.length ?? 0;
    return { ...known, atHand: kept + (entries.get(key) ?? 0), older: total - kept };
  };
  const of = (kind: string): ReadonlyMap<string, Tail> =>
    new Map(
      Object.entries(lists)
        .filter(([key]) => key.startsWith(`${kind}/`))
        .map(([key, list]) => [key.slice(kind.length + 1), tailOf(key, list)]),
    );
  return {
    all: tailOf(ALL, lists[ALL] ?? { total: 0, lastChange: 0 }),
    sections: of('sections'),
    tags: of('tags'),
    people: of('people'),
    months: of('months'),
  };
}

/** Throws when a list does not end at hand where the shelf says: a story would stand in another one's place. */
function checkWindows(edition: Edition, atHand: NewestContent['atHand']): void {
  for (const [key, articles] of listsOf(edition)) {
    const kept = atHand.get(key);
    if (!kept || edition.beyond(articles).older === 0) continue;
    if (articles.at(-1)?.file !== kept.at(-1)) throw new NotAtHand(key);
  }
}
