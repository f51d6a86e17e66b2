import type { BreadcrumbList, SearchAction, WithActionConstraints } from 'schema-dts';
import type { PageModel } from '#src/edition/page-models.ts';
import type { Link } from '#src/edition/page-parts.ts';
import type { Paper } from '#src/edition/page.ts';
import { absolute } from './absolute.ts';
import { jsonLd } from './json-ld.ts';
import { newsArticle, publisher } from './news-article.ts';
import type { ShareImageOf } from './share-image.ts';

/** Structured data of a page as JSON-LD; undefined for pages that no search engine should list. */
export function structuredData(
  model: PageModel,
  paper: Paper,
  shareImageOf: ShareImageOf,
): string | undefined {
  if (!model.indexed) return undefined;
  const address = absolute(paper.url, model.url);
  switch (model.kind) {
    case 'article':
      return jsonLd([
        newsArticle(model, paper, shareImageOf),
        breadcrumbs([model.section, { text: model.headline, url: model.url }], paper),
      ]);
    case 'home':
      return jsonLd([
        {
          '@type': 'WebSite',
          name: paper.name,
          url: address,
          inLanguage: paper.language,
          potentialAction: searchAction(paper),
        },
        publisher(paper),
      ]);
    case 'person':
      return jsonLd([
        {
          '@type': 'ProfilePage',
          url: address,
          mainEntity: { '@type': 'Person', name: model.heading, url: address },
        },
      ]);
    case 'page':
      return jsonLd([
        { '@type': 'WebPage', name: model.title, url: address, inLanguage: paper.language },
      ]);
    default:
      return jsonLd([
        { '@type': 'CollectionPage', name: model.title, url: address, inLanguage: paper.language },
      ]);
  }
}

/** How to search the paper (schema.org/SearchAction). */
function searchAction({ url, search }: Paper): WithActionConstraints<SearchAction> {
  return {
    '@type': 'SearchAction',
    target: `${absolute(url, search)}?q={search_term_string}`,
    'query-input': 'required name=search_term_string',
  };
}

/** The way from the front page to a page, which search results show in place of its address. */
function breadcrumbs(links: readonly Link[], paper: Paper): BreadcrumbList {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: [{ text: paper.name, url: paper.home }, ...links].map(
      ({ text, url }, index) => ({
        '@type': 'ListItem',
        position: index + 1,
        name: text,
        item: absolute(paper.url, url),
      }),
    ),
  };
}
