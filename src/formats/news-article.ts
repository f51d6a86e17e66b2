import type { NewsArticle, NewsMediaOrganization, Organization, Person, Thing } from 'schema-dts';
import type { ArticlePage } from '#src/edition/page-models.ts';
import type { Byline } from '#src/edition/page-parts.ts';
import type { Paper } from '#src/edition/page.ts';
import { absolute } from './absolute.ts';
import type { ShareImageOf } from './share-image.ts';

/** Types of schema.org for kinds that are not news; what is paid for must not pass as news. */
const TYPES = {
  news: 'NewsArticle',
  feature: 'ReportageNewsArticle',
  photo: 'NewsArticle',
  opinion: 'OpinionNewsArticle',
  advertorial: 'AdvertiserContentArticle',
  'press-release': 'Article',
} as const;

/** Structured data of a story (https://schema.org/NewsArticle, Google's Article guidelines). */
export function newsArticle(article: ArticlePage, paper: Paper, shareImageOf: ShareImageOf): Thing {
  const { headline, description, published, updated, section, hero, labels } = article;
  const data: Omit<NewsArticle, '@type'> = {
    '@id': `${absolute(paper.url, article.url)}#article`,
    headline,
    description,
    datePublished: published.iso,
    dateModified: (updated ?? published).iso,
    mainEntityOfPage: absolute(paper.url, article.url),
    inLanguage: paper.language,
    articleSection: section.text,
    wordCount: article.words,
    isAccessibleForFree: true,
    ...makersOf(article, paper),
    publisher: publisher(paper),
    ...(article.place === undefined ? {} : { dateline: article.place }),
    ...(article.tags.length > 0 && {
      keywords: article.tags.map(({ text }) => text).join(', '),
    }),
    ...(hero && {
      image: [absolute(paper.url, shareImageOf(hero).url)],
    }),
    ...(article.corrections.length > 0 && {
      correction: article.corrections.map(({ at, text }) => ({
        '@type': 'CorrectionComment',
        text,
        datePublished: at.iso,
      })),
    }),
  };
  return { '@type': TYPES[labels.kind], ...data };
}

/** Who wrote and edited a story; where its payer is named, the payer: as the page says, the newsroom had no part in it. */
function makersOf({ authors, editors, labels }: ArticlePage, paper: Paper) {
  if (labels.sponsor !== undefined) {
    const payer: Organization = { '@type': 'Organization', name: labels.sponsor };
    return { author: payer, sponsor: payer };
  }
  return {
    author: authors.map((byline) => person(byline, paper)),
    editor: editors.map((byline) => person(byline, paper)),
  };
}

/** The paper as a publisher. */
export function publisher(paper: Paper): NewsMediaOrganization {
  return {
    '@type': 'NewsMediaOrganization',
    '@id': `${absolute(paper.url, paper.home)}#paper`,
    name: paper.name,
    url: absolute(paper.url, paper.home),
    logo: absolute(paper.url, '/icon.svg'),
    correctionsPolicy: absolute(paper.url, paper.corrections),
  };
}

function person({ text, url }: Byline, paper: Paper): Person {
  return { '@type': 'Person', name: text, url: absolute(paper.url, url) };
}
