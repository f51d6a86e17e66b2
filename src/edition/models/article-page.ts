import type { Article } from '../article.ts';
import { isPaid, minutesOf } from '../article.ts';
import { correctionsOf } from '../corrections.ts';
import type { Edition } from '../edition.ts';
import type { ArticlePage, BodyModel } from '../page-models.ts';
import type { Hero } from '../page-parts.ts';
import type { PageInputs } from '../page-inputs.ts';
import type { Person } from '../person.ts';
import { bylineOf } from '../person.ts';
import { illustrationsOf, pictureOf } from '../picture.ts';
import { sectionLink } from '../section.ts';
import type { Context } from './context.ts';
import { stampOf } from './context.ts';
import { mentionedArticles, mentionedIn, storyLink, teasersOf } from './teaser.ts';

/** An article. Everything around it is older than it, so a new article leaves its page alone. */
export function articlePage(context: Context, article: Article): ArticlePage {
  const { edition } = context;
  const { record, section, published, updated } = article;
  const { fields, body } = record;
  const { related, more, previous } = context.surroundings(article);
  const hero = heroOf(context, article);
  return {
    ...articleBody(context, article),
    url: article.url,
    // Title and description go where the page's labels do not: into shares, search results, windows.
    title: storyLink(context, article).text,
    description: [...paidBy(context, article), article.standfirst || article.headline].join(' '),
    indexed: true,
    slug: article.slug,
    digest: record.digest,
    headline: article.headline,
    // Not one cut from the text: the text begins right below.
    standfirst: fields.description ?? '',
    section: sectionLink(section),
    authors: article.authors.map(bylineOf),
    editors: article.editors.map(bylineOf),
    published: stampOf(context, published),
    ...(updated ? { updated: stampOf(context, updated) } : {}),
    minutes: minutesOf(article),
    words: body.words,
    ...(hero ? { hero } : {}),
    ...(fields.ai === undefined ? {} : { ai: fields.ai }),
    tags: article.tags.map(context.tagLink),
    corrections: correctionsOf(article, edition.momentOf, edition.asOf).map(
      ({ at, anchor, kind, text }) => ({ at: stampOf(context, at), anchor, kind, text }),
    ),
    related: teasersOf(context, related),
    more: teasersOf(context, more),
    ...(previous ? { previous: storyLink(context, previous) } : {}),
    ads: context.boxes,
  };
}

/** Who paid for an advertorial, as a sentence; nothing for other stories. */
function paidBy({ t }: Context, article: Article): readonly string[] {
  const { sponsor } = article.labels;
  if (!isPaid(article) || sponsor === undefined) return [];
  return [`${t('paid.by', { sponsor })}.`];
}

/** What decides the body of an article, wherever it is shown. */
export function articleBody(context: Context, { file, labels, record }: Article): BodyModel {
  const { dateline } = record.fields;
  return {
    kind: 'article',
    file,
    labels,
    ...(dateline === undefined ? {} : datelineOf(context.edition, dateline)),
    mentioned: mentionedIn(context, record),
    illustrations: illustrationsOf(record),
  };
}

/** What decides `articlePage`, without making it. */
export function articleInputs(context: Context, article: Article): PageInputs {
  const { edition, boxes } = context;
  const { related, more, previous } = context.surroundings(article);
  return [
    // Where it lies decides its address, its file is what its body is read from.
    ...[article.url, article.file, article.record.digest],
    ...[article.section.slug, article.section.name],
    ...article.tags.flatMap(({ slug, text }) => [slug, text]),
    ...[...article.authors.map(personInput), 'editors', ...article.editors.map(personInput)],
    article.updated?.instant ?? '',
    correctionsOf(article, edition.momentOf, edition.asOf).length,
    ...['related', ...related, 'more', ...more, 'previous', previous ?? ''],
    ...mentionedArticles(edition, article.record),
    boxes,
  ];
}

function personInput({ slug, record }: Person): string {
  return `${slug} ${record.digest}`;
}

function datelineOf({ site }: Edition, place: string): { dateline: string; place: string } {
  return { dateline: `${site.datelineName}, ${place} –`, place };
}

function heroOf({ t }: Context, { record }: Article): Hero | undefined {
  const { image, alt = '', caption = '', credit = '' } = record.fields;
  const picture = pictureOf(record, image, alt);
  if (!picture) return undefined;
  const named = OWN_WORD.test(credit) || credit === '' ? credit : t('page.photo', { credit });
  return { ...picture, caption, credit: named };
}

/** A credit that says itself what the picture is: `Ilustrasi: BorneoFlash`. */
const OWN_WORD = /^[\p{L}\p{M} ]+:/u;
