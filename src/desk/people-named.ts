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
  const byName = Map.groupBy(people, ({ fields }) => fields.name ?? '');
  byName.delete('');

  function slugOf(name: string): string | Pick<Problem, 'code' | 'values'> {
    if (slugs.has(name)) return name;
    const [first, ...more] = byName.get(name) ?? [];
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
        const line = draft.lines[at] ?? draft.lines[field] ?? 1;
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
  const resolved = articles.map((draft) => {
    const author = directory.resolve(draft, 'author', draft.fields.author ?? []);
    const editor = directory.resolve(draft, 'editor', draft.fields.editor ?? []);
    problems.push(...author.problems, ...editor.problems);
    const editors = draft.fields.editor === undefined ? {} : { editor: [...editor.slugs] };
    return { ...draft, fields: { ...draft.fields, author: [...author.slugs], ...editors } };
  });
  return { articles: resolved, problems };
}
