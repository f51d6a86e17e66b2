import type { ArticlePage, PageModel } from '#src/edition/page-models.ts';
import type { Paper } from '#src/edition/page.ts';
import { absolute } from './absolute.ts';
import { sharedPicture, type ShareImageOf } from './share-image.ts';

type Property = readonly [name: string, content: string];

const LOCALES = { id: 'id_ID', en: 'en_US' } as const;

/** Open Graph properties of a page (https://ogp.me), and the card that X shows of it. */
export function openGraph(
  model: PageModel,
  title: string,
  paper: Paper,
  shareImageOf: ShareImageOf,
): readonly Property[] {
  return [
    [
      'og:type',
      model.kind === 'article' ? 'article' : model.kind === 'person' ? 'profile' : 'website',
    ],
    ['og:site_name', paper.name],
    ['og:locale', LOCALES[paper.language]],
    ['og:title', title],
    ['og:description', model.description],
    ['og:url', absolute(paper.url, model.url)],
    ...imageProperties(model, paper, shareImageOf),
    ...(model.kind === 'article' ? articleProperties(model, paper) : []),
  ];
}

function imageProperties(model: PageModel, paper: Paper, shareImageOf: ShareImageOf): Property[] {
  const picture = sharedPicture(model);
  if (!picture) return [['twitter:card', 'summary']];
  const { url, width, height } = shareImageOf(picture);
  return [
    ['og:image', absolute(paper.url, url)],
    ['og:image:width', String(width)],
    ['og:image:height', String(height)],
    ['og:image:alt', picture.alt],
    ['twitter:card', 'summary_large_image'],
  ];
}

function articleProperties(article: ArticlePage, paper: Paper): Property[] {
  const { published, updated, section, authors, tags } = article;
  return [
    ['article:published_time', published.iso],
    ['article:modified_time', (updated ?? published).iso],
    ['article:section', section.text],
    ...authors.map(({ url }): Property => ['article:author', absolute(paper.url, url)]),
    ...tags.map(({ text }): Property => ['article:tag', text]),
  ];
}
