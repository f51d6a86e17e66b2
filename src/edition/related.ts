import type { Article } from './article.ts';
import { isPaid, newestFirst } from './article.ts';

/** Lists that an article stands in, each newest first. */
export interface Company {
  tagged(slug: string): readonly Article[];
  inSection(slug: string): readonly Article[];
}

/** Nearest older stories of a tag or section that are weighed: it bounds the work, whatever the archive holds. */
const CANDIDATES = 40;
const DAY = 86_400_000;

/**
 * Stories that belong with an article, best first.
 *
 * Only older ones count, and how rare a tag is is also counted among older stories alone: so a new article never
 * changes what stands under an old one. A shared tag weighs the more the fewer stories carry it; the same section
 * and nearness in time weigh less than a rare tag, more than a common one. Paid stories are kept out.
 * Equal weights: the newer first, then by slug.
 */
export function relatedTo(article: Article, company: Company, count: number): readonly Article[] {
  const weights = new Map<Article, number>();
  const weigh = (list: readonly Article[], weightOf: (older: number) => number): void => {
    const from = placeAfter(article, list);
    const weight = weightOf(list.length - from);
    const end = Math.min(list.length, from + CANDIDATES);
    for (let index = from; index < end; index += 1) {
      const other = list[index];
      if (other && !isPaid(other)) weights.set(other, (weights.get(other) ?? 0) + weight);
    }
  };
  for (const { slug } of article.tags) {
    weigh(company.tagged(slug), (older) => 1 / Math.sqrt(1 + older));
  }
  weigh(company.inSection(article.section.slug), () => 0.1);
  // Insertion into a short list: sorting all candidates would be most of the work of a page.
  const best: Ranked[] = [];
  for (const [other, shared] of weights) {
    const candidate = { other, weight: shared + nearness(article, other) };
    const last = best[count - 1];
    if (last && bestFirst(last, candidate) < 0) continue;
    const place = best.findIndex((one) => bestFirst(candidate, one) < 0);
    best.splice(place < 0 ? best.length : place, 0, candidate);
    best.length = Math.min(best.length, count);
  }
  return best.map(({ other }) => other);
}

interface Ranked {
  readonly other: Article;
  readonly weight: number;
}

function bestFirst(a: Ranked, b: Ranked): number {
  return b.weight - a.weight || newestFirst(a.other, b.other);
}

/** From 0.3 for the same hour, half of it after a month, to next to nothing after years. */
function nearness(article: Article, other: Article): number {
  const days = (article.published.instant - other.published.instant) / DAY;
  return 0.3 / (1 + days / 30);
}

/** Index of the first story of a list (newest first) that is older than the article, in the order of lists. */
export function placeAfter(article: Article, list: readonly Article[]): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const other = list[middle];
    if (other && newestFirst(other, article) <= 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
