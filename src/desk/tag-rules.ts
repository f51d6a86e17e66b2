import type { Finding } from '#src/schema/problem.ts';
import { slugFrom } from './near-miss.ts';

/** Every tag must give a slug, and two tags of one article must not give the same. */
export function tagFindings(
  tags: readonly string[],
  lines: Readonly<Record<string, number>>,
): Finding[] {
  const seen = new Map<string, string>();
  return tags.flatMap((tag, index): Finding[] => {
    const field = `tags.${String(index)}`;
    const base = { field, line: lines[field] ?? lines['tags'] ?? 1, found: tag };
    const slug = slugFrom(tag);
    const earlier = seen.get(slug);
    seen.set(slug, earlier ?? tag);
    if (slug === '') return [{ ...base, code: 'empty-tag', severity: 'error' }];
    if (earlier === undefined) return [];
    return [{ ...base, code: 'tag-twice', severity: 'warning', values: { earlier } }];
  });
}
