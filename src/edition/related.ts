import type { Article } from './article.ts';
import { isPaid } from './article.ts';
import type { ArticlePlaces } from './article-places.ts';
import type { GroupedPlaces } from './archive.ts';
import type { Tail, Tails } from './tails.ts';
import { reach } from './tails.ts';

/** Nearest older stories of a tag or section that are weighed: it bounds the work, whatever the archive holds. */
export const CANDIDATES = 40;
const DAY = 86_400_000;

/** Finds the stories that belong with a public article, best first. */
export type RelatedTo = (article: Article, count: number) => readonly Article[];

/**
 * Makes the finder of a paper's related stories, of the public ones.
 *
 * Only older stories count, and how rare a tag is is also counted among older stories alone: so a new article never
 * changes what stands under an old one. A shared tag weighs the more the fewer stories carry it; the same section
 * and nearness in time weigh less than a rare tag, more than a common one. Paid stories are kept out.
 * Equal weights: the newer first, then by slug.
 *
 * With `tails`, these are those at hand; it throws `NotAtHand` where others must be weighed.
 *
 * Every plan asks this of the whole archive, so stories are numbers here: their places in the list.
 */
export function relatedIn(places: ArticlePlaces, tails?: Tails): RelatedTo {
  // Made when first asked: a development server rarely needs it for most editions.
  let related: RelatedTo | undefined;
  return (article, count) => (related ??= finderIn(places, tails))(article, count);
}

function finderIn(places: ArticlePlaces, tails?: Tails): RelatedTo {
  const { articles } = places;
  const instants = new Float64Array(articles.length);
  const paid = new Uint8Array(articles.length);
  for (const [place, article] of articles.entries()) {
    instants[place] = article.published.instant;
    paid[place] = Number(isPaid(article));
  }
  const byTag = withTails(places.byTag, tails?.tags);
  const bySection = withTails(places.bySection, tails?.sections);
  /** What each story shares with the article in hand; zero for all others, and again when it is done. */
  const shared = new Float64Array(articles.length);

  return (article, count) => {
    const own = places.of(article) ?? articles.length;
    const touched: number[] = [];
    const weigh = ({ list, beyond }: Places, weightOf: (older: number) => number): void => {
      const from = firstAfter(list, own);
      const weight = weightOf(list.length + beyond - from);
      reach(list, from + CANDIDATES, beyond);
      const end = Math.min(list.length, from + CANDIDATES);
      for (let index = from; index < end; index += 1) {
        const place = list[index] ?? 0;
        if (paid[place] === 1) continue;
        if (shared[place] === 0) touched.push(place);
        shared[place] = (shared[place] ?? 0) + weight;
      }
    };
    for (const { slug } of article.tags) {
      weigh(byTag(slug), (older) => 1 / Math.sqrt(1 + older));
    }
    weigh(bySection(article.section.slug), () => 0.1);
    // Insertion into a short list: sorting all candidates would be most of the work of a page.
    const best: Ranked[] = [];
    for (const place of touched) {
      const days = (article.published.instant - (instants[place] ?? 0)) / DAY;
      const weight = (shared[place] ?? 0) + nearness(days);
      shared[place] = 0;
      const last = best[count - 1];
      if (last && bestFirst(last.weight, last.place, weight, place) < 0) continue;
      const rank = best.findIndex((one) => bestFirst(weight, place, one.weight, one.place) < 0);
      best.splice(rank < 0 ? best.length : rank, 0, { place, weight });
      best.length = Math.min(best.length, count);
    }
    return best.flatMap(({ place }) => articles[place] ?? []);
  };
}

interface Ranked {
  readonly place: number;
  readonly weight: number;
}

/** Negative when the first of two candidates goes before the second. */
function bestFirst(weight: number, place: number, otherWeight: number, otherPlace: number): number {
  return otherWeight - weight || place - otherPlace;
}

/** From 0.3 for the same hour, half of it after a month, to next to nothing after years. */
function nearness(days: number): number {
  return 0.3 / (1 + days / 30);
}

/** Places of the stories of a group, newest first, and how many more it has that are not at hand. */
interface Places {
  readonly list: Int32Array;
  readonly beyond: number;
}

function withTails(
  groups: GroupedPlaces,
  tails?: ReadonlyMap<string, Tail>,
): (key: string) => Places {
  return (key) => {
    const { atHand, older } = tails?.get(key) ?? WHOLE;
    const group = groups.get(key) ?? NOWHERE;
    return { list: older > 0 ? group.subarray(0, atHand) : group, beyond: older };
  };
}

const NOWHERE = new Int32Array(0);
const WHOLE = { atHand: Infinity, older: 0 };

/** Index of the first number of a rising list that is greater than one. */
function firstAfter(list: Int32Array, number: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((list[middle] ?? 0) <= number) low = middle + 1;
    else high = middle;
  }
  return low;
}
