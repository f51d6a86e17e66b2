import { escaped, SITE } from './frame.ts';
import { listUrl } from './paper.ts';
import { stamp, type Item } from './story.ts';

/** Open Graph of an article (https://ogp.me/#type_article). */
export function articleProperties({ data, date }: Item, section: Item | undefined): string {
  const properties: (readonly [string, string])[] = [
    ['published_time', stamp(date)],
    ['modified_time', stamp(date)],
    ['section', section?.data.title ?? ''],
    ['author', SITE.url + listUrl('author', data.author ?? '')],
    ...(data.tags ?? []).map((tag) => ['tag', tag] as const),
  ];
  return properties
    .map(([name, content]) => `<meta property="article:${name}" content="${escaped(content)}">`)
    .join('\n');
}

/** The article and the way to it (https://schema.org/NewsArticle). */
export function articleJsonLd({ data, date, url }: Item, section: Item | undefined, words: number) {
  const address = SITE.url + url;
  const person = (of: string, name: string) => ({
    '@type': 'Person',
    name,
    url: SITE.url + listUrl(of, name),
  });
  const crumbs = [
    [SITE.name, '/'],
    [section?.data.title, section?.url ?? '/'],
    [data.title, url],
  ];
  return [
    {
      '@type': 'NewsArticle',
      '@id': `${address}#article`,
      headline: data.title,
      description: data.description,
      datePublished: stamp(date),
      dateModified: stamp(date),
      mainEntityOfPage: address,
      inLanguage: 'id',
      articleSection: section?.data.title,
      wordCount: words,
      isAccessibleForFree: true,
      author: [person('author', data.author ?? '')],
      editor: data.editor === undefined ? undefined : [person('editor', data.editor)],
      publisher: {
        '@type': 'NewsMediaOrganization',
        '@id': `${SITE.url}/#paper`,
        name: SITE.name,
        url: `${SITE.url}/`,
        logo: `${SITE.url}/icon.svg`,
        correctionsPolicy: `${SITE.url}/koreksi/`,
      },
      dateline: data.dateline,
      keywords: (data.tags ?? []).join(', '),
    },
    {
      '@type': 'BreadcrumbList',
      itemListElement: crumbs.map(([name, path = ''], index) => ({
        '@type': 'ListItem',
        position: index + 1,
        name,
        item: SITE.url + path,
      })),
    },
  ];
}
