import { lineOf } from '#src/schema/field-lines.ts';
import type { PersonFields } from '#src/schema/person.ts';
import type { Problem } from '#src/schema/problem.ts';
import type { Draft } from './draft.ts';
import type { Drafts } from './drafts.ts';
import { problemAt } from './drafts.ts';
import { nearest } from './near-miss.ts';

/** Finds the person of a byline, by slug or by name as written in `content/people/`. */
export interface PeopleNamed {
  /** Slugs of those that `names` credit; what names nobody, or several people, is a problem at `field`. */
  resolve(
    draft: Pick<Draft<unknown>, 'file' | 'lines'>,
    field: 'author' | 'editor',
    names: readonly string[],
  ): { readonly slugs: readonly string[]; readonly problems: readonly Problem[] };
}

/** Makes the directory of people; a slug beats a name, so that a name shared by two can still be told apart. */
export function peopleNamed(people: readonly Draft<PersonFields>[]): PeopleNamed {
  const slugs = new Set(people.map(({ slug }) => slug));
  // A name is the same however its accents are stored (Unicode NFC and NFD): no editor sees a difference.
  const byName = Map.groupBy(people, ({ fields }) => (fields.name ?? '').normalize());
  byName.delete('');

  function slugOf(name: string): string | Pick<Problem, 'code' | 'values'> {
    if (slugs.has(name)) return name;
    const [first, ...more] = byName.get(name.normalize()) ?? [];
    if (first && more.length === 0) return first.slug;
    if (first) {
      const candidates = [first, ...more].map(({ slug }) => slug).join(', ');
      return { code: 'ambiguous-person', values: { candidates } };
    }
    const near = nearest(name, [...byName.keys(), ...slugs]);
    return { code: 'unknown-person', ...(near && { values: { nearest: near } }) };
  }

  return {
    resolve(draft, field, names) {
      const found: string[] = [];
      const problems: Problem[] = [];
      names.forEach((name, index) => {
        const person = slugOf(name);
        if (typeof person === 'string') {
          if (!found.includes(person)) found.push(person);
          return;
        }
        const at = `${field}.${String(index)}`;
        const line = lineOf(draft.lines, at) ?? lineOf(draft.lines, field) ?? 1;
        problems.push(problemAt(draft, field, person.code, { ...person, line, found: name }));
      });
      return { slugs: found, problems };
    },
  };
}

/** Puts the slugs of people in place of the names that bylines give. */
export function resolveBylines({ articles, people }: Drafts): {
  articles: Drafts['articles'];
  problems: Problem[];
} {
  const directory = peopleNamed(people);
  const problems: Problem[] = [];
  // A paper has far fewer bylines than articles: each is resolved once, and its list is theirs together.
  const known = new Map<string, string[]>();
  const slugsOf = (draft: Drafts['articles'][number], field: 'author' | 'editor'): string[] => {
    const names = draft.fields[field] ?? [];
    const byline = names.join('\n');
    const found = known.get(byline);
    if (found) return found;
    const resolved = directory.resolve(draft, field, names);
    const slugs = [...resolved.slugs];
    if (resolved.problems.length === 0) known.set(byline, slugs);
    problems.push(...resolved.problems);
    return slugs;
  };
  const resolved = articles.map((draft) => {
    const author = slugsOf(draft, 'author');
    const editors = draft.fields.editor === undefined ? {} : { editor: slugsOf(draft, 'editor') };
    return { ...draft, fields: { ...draft.fields, author, ...editors } };
  });
  return { articles: resolved, problems };
}
