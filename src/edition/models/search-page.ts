import type { SearchPage } from '../list-models.ts';
import type { Context } from './context.ts';

/** Where readers search. It says nothing that changes with a story: what was found, the page asks for itself. */
export function searchPage({ edition, t }: Context): SearchPage {
  const { articlesIn, months, sections, site, urls } = edition;
  return {
    kind: 'search',
    url: urls.search,
    title: t('page.search'),
    description: t('page.search-description', { paper: site.name }),
    // The bare page: what is asked of it is no address of its own to search engines (`rel=canonical`).
    indexed: true,
    bundles: urls.searchFile,
    words: urls.searchWords,
    sections: sections
      .filter(({ slug }) => articlesIn(slug).length > 0)
      .map(({ slug, name, url }) => ({ slug, text: name, url })),
    years: [...new Set(months.map((month) => month.slice(0, 4)))],
  };
}
