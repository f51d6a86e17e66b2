import type { Problem } from '#src/schema/problem.ts';
import type { SourceFile } from './draft.ts';
import type { Drafts } from './drafts.ts';
import { problemAt } from './drafts.ts';

/** A slug names one file of its collection, in whatever case or Unicode form: two would write the same page. */
export function slugProblems(sources: readonly SourceFile[]): Problem[] {
  const first = new Map<string, string>();
  return sources.flatMap(({ collection, slug, file }): Problem[] => {
    const key = `${collection}/${slug.normalize('NFKC').toLowerCase()}`;
    const other = first.get(key);
    if (other === undefined) {
      first.set(key, file);
      return [];
    }
    return [{ code: 'same-slug', severity: 'error', file, found: slug, values: { other } }];
  });
}

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
