import type { GroupedPlaces } from './archive.ts';
import type { Article } from './article.ts';
import { isPaid } from './article.ts';
import type { ArticlePlaces } from './article-places.ts';
import type { Edition } from './edition.ts';
import { ListHashes } from './list-hashes.ts';
import { storyInputs } from './models/teaser.ts';
import { CANDIDATES } from './related.ts';
import { RunningHash } from './running-hash.ts';

/** Stories of a section, none of them paid for, that may stand around one of it: ten, unless its editor names many. */
export const NEIGHBOURS = 40;

/** Hash of some texts, each of which says where it ends. */
function hashOf(texts: readonly string[]): RunningHash {
  const hash = new RunningHash();
  for (const text of texts) hash.text(text);
  return hash;
}

/**
 * Tells by hashes whether stories are the ones that they were: one story, all those that may stand around one, and a stretch
 * of a list. To take them is many times cheaper than to find the stories that a page shows.
 */
export class StoryHashes {
  readonly #places: ArticlePlaces;
  /** Two numbers for each story, by its place. */
  readonly #own: Int32Array;
  readonly #around: Int32Array;
  readonly #lists = new WeakMap<readonly Article[], ListHashes>();

  /** Of an edition that is whole. */
  constructor(edition: Edition) {
    const { atHand, places, articlesIn, articlesTagged, articlesBy, articlesOf } = edition;
    this.#places = places;
    this.#own = new Int32Array(atHand.length * 2);
    this.#around = new Int32Array(atHand.length * 2);
    for (const [place, article] of atHand.entries()) {
      const { left, right } = hashOf(storyInputs(article));
      this.#own[place * 2] = left;
      this.#own[place * 2 + 1] = right;
    }
    const hashed = (groups: GroupedPlaces) =>
      Array.from(groups, ([key, group]) => [key, new ListHashes(group, this.#own)] as const);
    for (const [slug, hashes] of hashed(places.bySection)) {
      this.#addCandidates(`section ${slug}`, hashes, () => 0);
      this.#addNeighbours(`unpaid ${slug}`, hashes, atHand);
      this.#lists.set(articlesIn(slug), hashes);
    }
    for (const [slug, hashes] of hashed(places.byTag)) {
      // How rare a tag is is counted among older stories.
      this.#addCandidates(`tag ${slug}`, hashes, (older) => older);
      this.#lists.set(articlesTagged(slug), hashes);
    }
    for (const [slug, hashes] of hashed(places.byPerson)) this.#lists.set(articlesBy(slug), hashes);
    for (const [month, hashes] of hashed(places.byMonth)) {
      this.#lists.set(articlesOf(month), hashes);
    }
  }

  /** Adds a story as lists show it. */
  addStory(hash: RunningHash, article: Article): void {
    const place = this.#placeOf(article);
    hash.halves(this.#own[place * 2] ?? 0, this.#own[place * 2 + 1] ?? 0);
  }

  /** Adds all that the stories around one are chosen from. */
  addAround(hash: RunningHash, article: Article): void {
    const place = this.#placeOf(article);
    hash.halves(this.#around[place * 2] ?? 0, this.#around[place * 2 + 1] ?? 0);
  }

  /** Adds the stories of a section, tag, person or month from a place of their list on, up to another. */
  addStretch(hash: RunningHash, list: readonly Article[], from: number, to: number): void {
    const hashes = this.#lists.get(list);
    if (!hashes)
      throw new Error('This is no list of a section, tag, person or month with stories.');
    hashes.addBetween(hash.number(to - from), from, to);
  }

  /** Related stories: of each group the next older ones are weighed; `weight` says how the number of all older ones counts. */
  #addCandidates(group: string, hashes: ListHashes, weight: (older: number) => number): void {
    const { items } = hashes;
    const begun = new RunningHash().text(group);
    const hash = new RunningHash();
    for (let place = 0; place < items.length; place += 1) {
      const next = place + 1;
      const end = Math.min(items.length, next + CANDIDATES);
      hashes.addBetween(hash.from(begun).number(weight(items.length - next)), next, end);
      this.#join(items[place], hash);
    }
  }

  /** The way on in a section: the next older stories that nobody paid for. */
  #addNeighbours(group: string, { items }: ListHashes, articles: readonly Article[]): void {
    const isUnpaid = (place: number): boolean => {
      const article = articles[place];
      return article !== undefined && !isPaid(article);
    };
    const unpaid = items.filter(isUnpaid);
    const hashes = new ListHashes(unpaid, this.#own);
    const begun = new RunningHash().text(group);
    const hash = new RunningHash();
    let next = 0;
    for (const item of items) {
      if (unpaid[next] === item) next += 1;
      const end = Math.min(unpaid.length, next + NEIGHBOURS);
      hashes.addBetween(hash.from(begun), next, end);
      this.#join(item, hash);
    }
  }

  /** Joins what a group says of a story to what others say: a sum, for they come in any order. */
  #join(story = 0, { left, right }: RunningHash): void {
    const at = story * 2;
    this.#around[at] = ((this.#around[at] ?? 0) + left) | 0;
    this.#around[at + 1] = ((this.#around[at + 1] ?? 0) + right) | 0;
  }

  #placeOf(article: Article): number {
    const place = this.#places.of(article);
    if (place === undefined) throw new Error(`${article.slug} is not a story of this edition.`);
    return place;
  }
}
