import { groupedPlaces, type GroupedPlaces } from './archive.ts';
import { namesOn } from './article-lists.ts';
import type { Article } from './article.ts';

/**
 * Where public articles stand, newest first: of each its place, and of each section, tag, person and month the places of
 * its stories. What compares a whole archive counts with these numbers. They are found out when they are first asked for,
 * those of people and months at every question: nobody asks twice.
 */
export class ArticlePlaces {
  readonly articles: readonly Article[];
  #places: ReadonlyMap<Article, number> | undefined;
  #sections: GroupedPlaces | undefined;
  #tags: GroupedPlaces | undefined;

  constructor(articles: readonly Article[]) {
    this.articles = articles;
  }

  of(article: Article): number | undefined {
    this.#places ??= new Map(this.articles.map((one, place) => [one, place]));
    return this.#places.get(article);
  }

  get bySection(): GroupedPlaces {
    return (this.#sections ??= groupedPlaces(this.articles, ({ section }) => [section.slug]));
  }

  get byTag(): GroupedPlaces {
    return (this.#tags ??= groupedPlaces(this.articles, ({ tags }) =>
      tags.map(({ slug }) => slug),
    ));
  }

  byPerson(): GroupedPlaces {
    return groupedPlaces(this.articles, namesOn);
  }

  byMonth(): GroupedPlaces {
    return groupedPlaces(this.articles, ({ month }) => [month]);
  }
}
