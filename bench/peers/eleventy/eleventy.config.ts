import { article } from './article.ts';
import { landing, numbered, ownLanding } from './landing.ts';
import { home, month, months, notFound, standing } from './pages.ts';
import { numberedPages, paperOf, type Paper } from './paper.ts';
import type { Item } from './story.ts';
import { feedsOf, latestJson, rss, sitemap, sitemapIndex } from './texts.ts';

/** What is used of Eleventy's configuration object, for which the package has no types. */
interface Config {
  addCollection(name: string, from: (collections: { getAll(): Item[] }) => unknown): void;
  addPassthroughCopy(folders: Readonly<Record<string, string>>): void;
  addTemplate(path: string, render: unknown, data?: unknown): void;
}

/** What a layout gets: the page that it is put around, and that page's content. */
interface LayoutData {
  readonly page: { readonly url: string };
  readonly content: string;
}

/** Pages without a file of their own, of which there is one each. */
const FIXED: readonly { readonly url: string; readonly render: (paper: Paper) => string }[] = [
  { url: '/', render: home },
  { url: '/404.html', render: notFound },
  { url: '/latest.json', render: latestJson },
  {
    url: '/sitemap-0.xml',
    render: ({ pages }) => sitemap([...pages.values()].filter(isNoArticle)),
  },
  { url: '/sitemap-index.xml', render: sitemapIndex },
];

function isNoArticle({ data }: Item): boolean {
  return data.layout !== 'article';
}

/** The paper of `npm run bench` as Eleventy makes it. Copied beside `content/` and `static/` before it is run. */
// eslint-disable-next-line import-x/no-default-export -- Eleventy asks a configuration for its default export
export default function configure(config: Config) {
  let known: Paper | undefined;
  config.addPassthroughCopy({ static: '.' });
  each(
    'fixed',
    () => FIXED,
    ({ url }) => url,
    (paper, { render }) => render(paper),
  );
  each('numbered', numberedPages, ({ list, number }) => `${list.url}halaman/${number}/`, numbered);
  each(
    'topics',
    ({ lists }) => [...lists.values()].filter(({ of }) => of === 'tags'),
    ({ url }) => url,
    landing,
  );
  each(
    'feeds',
    feedsOf,
    ({ url }) => `${url}feed.xml`,
    (_, feed) => rss(feed),
  );
  each(
    'maps',
    ({ inMonth }) => [...inMonth],
    ([url]) => `${url}sitemap.xml`,
    (_, [, stories]) => sitemap(stories),
  );
  layout('article', article);
  layout('section', ownLanding);
  layout('person', ownLanding);
  layout('month', month);
  layout('months', months);
  layout('page', standing);
  layout('corrections', standing);
  return { markdownTemplateEngine: false, dir: { input: 'content' } };

  /** One template that makes a page of every entry: they are known when all files are read. */
  function each<Entry>(
    name: string,
    entriesOf: (paper: Paper) => readonly Entry[],
    url: (entry: Entry) => string,
    render: (paper: Paper, entry: Entry) => string,
  ): void {
    config.addCollection(name, (all) => entriesOf((known ??= paperOf(all.getAll()))));
    config.addTemplate(`${name}.11ty.js`, ({ entry }: { entry: Entry }) => render(paper(), entry), {
      pagination: { data: `collections.${name}`, size: 1, alias: 'entry' },
      permalink: ({ entry }: { entry: Entry }) => url(entry),
      eleventyExcludeFromCollections: true,
    });
  }

  function layout(name: string, render: (paper: Paper, own: Item, body: string) => string): void {
    config.addTemplate(`_includes/${name}.11ty.js`, ({ page, content }: LayoutData) => {
      const own = paper().pages.get(page.url);
      if (!own) throw new Error(`${page.url} has no file of its own.`);
      return render(paper(), own, content);
    });
  }

  function paper(): Paper {
    if (!known) throw new Error('A page was asked for before the files were read.');
    return known;
  }
}
