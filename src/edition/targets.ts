import type { Problem } from '#src/schema/problem.ts';
import type { ContentRecord } from '#src/schema/record.ts';
import type { Article, Status } from './article.ts';
import { isPaid, isPublic } from './article.ts';
import { place } from './tag.ts';

/** A place in the copy that names a story by slug. */
export interface Target {
  readonly slug: string;
  readonly from: ContentRecord<unknown>;
  readonly field?: string;
  readonly line?: number;
  /** Paid stories may not stand here. */
  readonly isEditorial: boolean;
}

const NONE: readonly Target[] = [];

/** Stories that a file's body names (`::baca-juga`). */
export function mentionedBy(from: ContentRecord<unknown>): readonly Target[] {
  if (from.body.mentions.length === 0) return NONE;
  return from.body.mentions
    .filter(({ what }) => what === 'article')
    .map(({ name, line }) => ({ slug: name, from, line, isEditorial: false }));
}

/**
 * Warns of stories that are named but left out: those that are not public (yet, or any more) and paid ones where
 * only the newsroom's own may stand. A slug that nobody knows is the desk's to refuse.
 */
export function leftOut(
  targets: readonly Target[],
  article: (slug: string) => Article | undefined,
): readonly Problem[] {
  return targets.flatMap(({ slug, from, field, line, isEditorial }) => {
    const target = article(slug);
    if (!target || (isPublic(target) && !(isEditorial && isPaid(target)))) return [];
    const code = CODES[target.status];
    const where =
      field === undefined
        ? { file: from.file, ...(line === undefined ? {} : { line }) }
        : place(from, field);
    const values = { slug, other: target.file };
    return [{ code, severity: 'warning', ...where, found: slug, values }];
  });
}

/** Why a story is left out. */
const CODES = {
  public: 'target-paid',
  draft: 'target-draft',
  scheduled: 'target-scheduled',
  withdrawn: 'target-withdrawn',
} as const satisfies Record<Status, string>;

/** Stories that an article's `related` names. */
export function relatedTargets({ record }: Article): readonly Target[] {
  if (record.fields.related.length === 0) return NONE;
  return record.fields.related.map((slug, index) => ({
    slug,
    from: record,
    field: `related.${String(index)}`,
    isEditorial: true,
  }));
}
