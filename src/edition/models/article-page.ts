import type { Article } from '../article.ts';
import { isPaid, minutesOf, placeAfter } from '../article.ts';
import { correctionsOf } from '../corrections.ts';
import type { Edition } from '../edition.ts';
import type { ArticlePage, BodyModel } from '../page-models.ts';
import type { Hero } from '../page-parts.ts';
import type { PageInputs } from '../page-inputs.ts';
import type { Person } from '../person.ts';
import { bylineOf } from '../person.ts';
import { illustrationsOf, pictureOf } from '../picture.ts';
import { relatedStories } from '../related-stories.ts';
import { reach } from '../tails.ts';
import type { Context } from './context.ts';
import { stampOf } from './context.ts';
import { mentionedArticles, mentionedIn, storyLink, teasersOf } from './teaser.ts';

const RELATED = 4;
const MORE = 5;

/** An article. Everything around it is older than it, so a new article leaves its page alone. */
export function articlePage(context: Context, article: Article): ArticlePage {
  const { edition } = context;
  const { record, section, published, updated } = article;
  const { fields, body } = record;
  const { related, more, previous } = surroundings(edition, article);
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
    standfirst: article.standfirst,
    section: { text: section.name, url: section.url },
    authors: article.authors.map(bylineOf),
    editors: article.editors.map(bylineOf),
    published: stampOf(context, published),
    ...(updated ? { updated: stampOf(context, updated) } : {}),
    minutes: minutesOf(article),
    words: body.words,
    ...(hero ? { hero } : {}),
    ...(fields.ai === undefined ? {} : { ai: fields.ai }),
    tags: article.tags.map(({ slug, text }) => ({ text, url: edition.urls.tag(slug) })),
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
export function articleInputs({ edition, boxes }: Context, article: Article): PageInputs {
  const { related, more, previous } = surroundings(edition, article);
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

/** The stories around an article, all of them older. */
function surroundings(edition: Edition, article: Article) {
  const related = relatedStories(edition, article, RELATED);
  const inSection = edition.articlesIn(article.section.slug);
  const more = olderThan(edition, article, inSection, MORE, related);
  const [previous] = olderThan(edition, article, inSection, 1);
  return { related, more, previous };
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

/** The next older stories of a list, without paid ones and those that stand elsewhere on the page. */
function olderThan(
  { beyond }: Edition,
  article: Article,
  list: readonly Article[],
  count: number,
  except: readonly Article[] = [],
): readonly Article[] {
  const found: Article[] = [];
  for (let index = placeAfter(article, list); found.length < count; index += 1) {
    reach(list, index + 1, beyond(list).older);
    const other = list[index];
    if (!other) break;
    if (!isPaid(other) && !except.includes(other)) found.push(other);
  }
  return found;
}
