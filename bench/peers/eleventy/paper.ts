import { slugOf, type Item } from './story.ts';

/** A list that has a landing page, and a feed when it is not a month. */
export interface List {
  /** `rubrik`, `tags`, `author` or `editor`. */
  readonly of: string;
  readonly name: string;
  readonly url: string;
  /** Newest first. */
  readonly stories: Item[];
}

/** A numbered page of a list; page 1 is the landing page. */
export interface NumberedPage {
  readonly list: List;
  readonly number: number;
  readonly stories: readonly Item[];
}

/** Everything that templates look up. */
export interface Paper {
  readonly stories: readonly Item[];
  readonly lists: ReadonlyMap<string, List>;
  /** Every page that has a file, by address. */
  readonly pages: ReadonlyMap<string, Item>;
  /** Stories of a month, by the month's address. */
  readonly inMonth: ReadonlyMap<string, readonly Item[]>;
  readonly sections: readonly Item[];
  /** Newest first. */
  readonly months: readonly Item[];
  readonly standing: readonly Item[];
}

export const PAGE_SIZE = 20;

/** Groups all pages once, so that no template filters the archive. */
export function paperOf(all: readonly Item[]): Paper {
  const stories: Item[] = [];
  const others: Item[] = [];
  for (const item of all) (item.data.layout === 'article' ? stories : others).push(item);
  stories.sort((a, b) => b.date.getTime() - a.date.getTime());
  const lists = new Map<string, List>();
  const put = (of: string, name: string, story: Item): void => {
    const url = listUrl(of, name);
    const list = lists.get(url);
    if (list) list.stories.push(story);
    else lists.set(url, { of, name, url, stories: [story] });
  };
  for (const story of stories) {
    const { tags = [], rubrik, author, editor } = story.data;
    for (const tag of tags) put('tags', tag, story);
    if (rubrik !== undefined) put('rubrik', rubrik, story);
    if (author !== undefined) put('author', author, story);
    if (editor !== undefined) put('editor', editor, story);
  }
  const made = (layout: string): Item[] =>
    others
      .filter(({ data }) => data.layout === layout)
      .sort((a, b) => (a.data.weight ?? 0) - (b.data.weight ?? 0));
  return {
    stories,
    lists,
    pages: new Map(all.map((item) => [item.url, item])),
    inMonth: Map.groupBy(stories, ({ url }) => `/articles${url.slice(0, 9)}`),
    sections: made('section'),
    months: made('month'),
    standing: made('page'),
  };
}

/** Address of a list's landing page. */
export function listUrl(of: string, name: string): string {
  return `/${of}/${slugOf(name)}/`;
}

/** Pages after the landing page of every list. */
export function numberedPages({ lists }: Paper): readonly NumberedPage[] {
  return [...lists.values()].flatMap((list) =>
    Array.from(
      { length: Math.max(0, Math.ceil(list.stories.length / PAGE_SIZE) - 1) },
      (_, index) => ({
        list,
        number: index + 2,
        stories: list.stories.slice((index + 1) * PAGE_SIZE, (index + 2) * PAGE_SIZE),
      }),
    ),
  );
}
