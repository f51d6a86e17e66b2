import { groupedPlaces, type GroupedPlaces } from './archive.ts';
import { namesOn, type Article } from './article.ts';

/**
 * Where public articles stand, newest first: of each its place, and of each section, tag, person and month the places of
 * its stories, rising. What compares a whole archive counts with these numbers.
 */
export class ArticlePlaces {
  readonly articles: readonly Article[];
  readonly bySection: GroupedPlaces;
  readonly byTag: GroupedPlaces;
  /** Of everyone whose name a story carries, as writer or as editor. */
  readonly byPerson: GroupedPlaces;
  readonly byMonth: GroupedPlaces;
  /** Found out when it is first asked for. */
  #places: ReadonlyMap<Article, number> | undefined;

  constructor(articles: readonly Article[]) {
    this.articles = articles;
    this.bySection = groupedPlaces(articles, ({ section }) => [section.slug]);
    this.byTag = groupedPlaces(articles, ({ tags }) => tags.map(({ slug }) => slug));
    this.byPerson = groupedPlaces(articles, namesOn);
    this.byMonth = groupedPlaces(articles, ({ month }) => [month]);
  }

  of(article: Article): number | undefined {
    this.#places ??= new Map(this.articles.map((one, place) => [one, place]));
    return this.#places.get(article);
  }

  /** The stories that stand at some places. */
  at(places: Int32Array): readonly Article[] {
    const found: Article[] = [];
    for (const place of places) {
      const article = this.articles[place];
      if (article) found.push(article);
    }
    return found;
  }
}
