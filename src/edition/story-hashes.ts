import type { Article } from './article.ts';
import { storyInput } from './models/teaser.ts';
import { RunningHash } from './running-hash.ts';

/**
 * Tells by hashes whether stories are the ones that they were: one story, all those that lie behind it, and all of a list
 * from a place on. To take them is many times cheaper than to find the stories that a page shows.
 */
export class StoryHashes {
  readonly #places: ReadonlyMap<Article, number>;
  /** Two numbers for each story, by its place. */
  readonly #own: Int32Array;
  readonly #behind: Int32Array;
  readonly #lists = new WeakMap<readonly Article[], Int32Array>();

  /** `articles` are all public ones, newest first. */
  constructor(articles: readonly Article[]) {
    this.#places = new Map(articles.map((article, place) => [article, place]));
    this.#own = pairs(articles.length);
    this.#behind = pairs(articles.length);
    const sections = new Map<string, RunningHash>();
    const tags = new Map<string, RunningHash>();
    for (let place = articles.length - 1; place >= 0; place -= 1) {
      const article = articles[place];
      if (!article) continue;
      const behind = new RunningHash();
      const own = new RunningHash().text(storyInput(article));
      for (const group of groupsOf(article, sections, tags)) {
        behind.add(group);
        group.add(own);
      }
      set(this.#own, place, own);
      set(this.#behind, place, behind);
    }
  }

  /** Adds a story as lists show it. */
  addStory(hash: RunningHash, article: Article): void {
    add(hash, this.#own, this.#placeOf(article));
  }

  /** Adds all older stories of its section and of each tag: those around it are chosen among these. */
  addBehind(hash: RunningHash, article: Article): void {
    add(hash, this.#behind, this.#placeOf(article));
  }

  /** Adds the stories of a list, newest first, from a place on to the oldest. */
  addFrom(hash: RunningHash, list: readonly Article[], place: number): void {
    let running = this.#lists.get(list);
    if (!running) this.#lists.set(list, (running = this.#runningOf(list)));
    add(hash, running, place);
  }

  #runningOf(list: readonly Article[]): Int32Array {
    const running = pairs(list.length);
    const hash = new RunningHash();
    for (let place = list.length - 1; place >= 0; place -= 1) {
      const article = list[place];
      if (article) this.addStory(hash, article);
      set(running, place, hash);
    }
    return running;
  }

  #placeOf(article: Article): number {
    const place = this.#places.get(article);
    if (place === undefined) throw new Error(`${article.slug} is not a story of this edition.`);
    return place;
  }
}

/** Running hashes of a story's section and tags, each once. */
function groupsOf(
  { section, tags }: Article,
  bySection: Map<string, RunningHash>,
  byTag: Map<string, RunningHash>,
): ReadonlySet<RunningHash> {
  const groups = new Set([runningIn(bySection, section.slug)]);
  for (const { slug } of tags) groups.add(runningIn(byTag, slug));
  return groups;
}

function runningIn(groups: Map<string, RunningHash>, slug: string): RunningHash {
  let hash = groups.get(slug);
  if (!hash) groups.set(slug, (hash = new RunningHash().text(slug)));
  return hash;
}

function pairs(count: number): Int32Array {
  return new Int32Array(count * 2);
}

function set(to: Int32Array, place: number, { left, right }: RunningHash): void {
  to[place * 2] = left;
  to[place * 2 + 1] = right;
}

function add(hash: RunningHash, from: Int32Array, place: number): void {
  hash.halves(from[place * 2] ?? 0, from[place * 2 + 1] ?? 0);
}
