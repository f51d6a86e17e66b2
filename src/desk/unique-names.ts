import type { Problem } from '#src/schema/problem.ts';
import type { Collection } from './collections.ts';
import type { SourceFile } from './draft.ts';
import type { Drafts } from './drafts.ts';
import { problemAt } from './drafts.ts';

/** A slug names one file of its collection, in whatever case or Unicode form: two would write the same page. */
export function slugProblems(sources: readonly SourceFile[]): Problem[] {
  const first = new Map<Collection, Map<string, string>>();
  const problems: Problem[] = [];
  for (const { collection, slug, file } of sources) {
    const files = first.get(collection) ?? new Map<string, string>();
    first.set(collection, files);
    const key = PLAIN.test(slug) ? slug : slug.normalize('NFKC').toLowerCase();
    const other = files.get(key);
    if (other === undefined) {
      files.set(key, file);
      continue;
    }
    problems.push({ code: 'same-slug', severity: 'error', file, found: slug, values: { other } });
  }
  return problems;
}

/** A slug as nearly all are written: it has no other case or form. */
const PLAIN = /^[a-z0-9-]+$/;

/** An article's number is its own: with `:id` in the permalink it is its address. */
export function idProblems({ articles }: Pick<Drafts, 'articles'>): Problem[] {
  const first = new Map<number, string>();
  return articles.flatMap((draft): Problem[] => {
    const { id } = draft.fields;
    const other = id === undefined ? undefined : first.get(id);
    if (id !== undefined && other === undefined) first.set(id, draft.file);
    if (other === undefined) return [];
    return [problemAt(draft, 'id', 'same-id', { found: String(id), values: { other } })];
  });
}
