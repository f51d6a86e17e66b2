import type { CorrectionKind } from '#src/schema/article.ts';
import type { Article, Moment } from './article.ts';
import { newestFirst } from './article.ts';

/** Something put right in a story, with its own time. */
export interface CorrectionEntry {
  readonly article: Article;
  readonly at: Moment;
  /** Names it on its article's page, and never changes: feeds point at it. */
  readonly anchor: string;
  readonly kind: CorrectionKind;
  readonly text: string;
}

const NONE: readonly CorrectionEntry[] = [];

/** Corrections of one article whose time has come, in the order in which they were made. */
export function correctionsOf(
  article: Article,
  momentOf: (written: string) => Moment,
  asOf: number,
): readonly CorrectionEntry[] {
  if (article.record.fields.corrections.length === 0) return NONE;
  return article.record.fields.corrections
    .map(({ at, kind, text }) => ({ article, at: momentOf(at), kind, text }))
    .filter(({ at }) => at.instant <= asOf)
    .sort((a, b) => a.at.instant - b.at.instant)
    .map((entry, index, all) => {
      const { instant } = entry.at;
      const twins = all.slice(0, index).filter(({ at }) => at.instant === instant).length;
      return {
        ...entry,
        anchor: `c${String(instant)}${twins === 0 ? '' : `-${String(twins + 1)}`}`,
      };
    });
}

/** Order of the corrections page: newest first, then as their articles. */
export function newestCorrectionFirst(a: CorrectionEntry, b: CorrectionEntry): number {
  return b.at.instant - a.at.instant || newestFirst(a.article, b.article);
}
