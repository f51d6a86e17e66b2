import type { Article } from '../article.ts';
import { isPaid, minutesOf } from '../article.ts';
import type { Edition } from '../edition.ts';
import type { Link, MentionedStory, Teaser } from '../page-parts.ts';
import { pictureOf } from '../picture.ts';
import { sectionLink } from '../section.ts';
import type { ContentRecord } from '#src/schema/record.ts';
import type { Context } from './context.ts';
import { stampOf } from './context.ts';

/** A story as a list shows it; made once, for a story stands in many lists. */
export function teaserOf(context: Context, article: Article): Teaser {
  const known = context.teasers.get(article);
  if (known) return known;
  const teaser = newTeaser(context, article);
  context.teasers.set(article, teaser);
  return teaser;
}

function newTeaser(context: Context, article: Article): Teaser {
  const { record, section, tags } = article;
  const topic = tags[0]?.text;
  const picture = pictureOf(record, record.fields.image, record.fields.alt ?? '');
  const portrait = article.labels.kind === 'opinion' ? article.authors[0]?.photo : undefined;
  return {
    labels: article.labels,
    slug: article.slug,
    url: article.url,
    headline: article.headline,
    standfirst: article.standfirst,
    published: stampOf(context, article.published),
    section: sectionLink(section),
    ...(topic === undefined ? {} : { topic }),
    bylines: article.authors.map(({ name }) => name),
    minutes: minutesOf(article),
    ...(picture ? { picture } : {}),
    ...(portrait ? { portrait } : {}),
  };
}

/** What decides how a list or a mention shows a story: all of its teaser, and more. */
export function storyInputs(article: Article): readonly string[] {
  const { record, slug, url, section, authors, tags } = article;
  const inputs = [slug, url, record.digest, section.slug, section.name, tags[0]?.text ?? ''];
  for (const author of authors) inputs.push(author.record.digest);
  return inputs;
}

export function teasersOf(context: Context, articles: readonly Article[]): readonly Teaser[] {
  return articles.map((article) => teaserOf(context, article));
}

/** A story as a bare link. What every mention must say of it then stands in the text itself. */
export function storyLink({ t }: Context, article: Article): Link {
  const { headline, labels, url } = article;
  const text = labels.unverified ? t('page.unverified', { headline }) : headline;
  return { text: isPaid(article) ? t('page.paid', { headline: text }) : text, url };
}

/** Stories that a body names, by slug; those that are not public are left out. */
export function mentionedIn(
  context: Context,
  record: ContentRecord<unknown>,
): Readonly<Record<string, MentionedStory>> {
  const named = mentionedArticles(context.edition, record);
  return Object.fromEntries(
    named.map((article) => [article.slug, mentionedStory(context, article)]),
  );
}

function mentionedStory({ t }: Context, article: Article): MentionedStory {
  const { headline, labels, url } = article;
  const text = isPaid(article) ? t('page.paid', { headline }) : headline;
  return { text, url, ...(labels.unverified && { unverified: true }) };
}

export function mentionedArticles(
  edition: Edition,
  { body }: ContentRecord<unknown>,
): readonly Article[] {
  if (body.mentions.length === 0) return [];
  const slugs = body.mentions.flatMap(({ what, name }) => (what === 'article' ? [name] : []));
  return [...new Set(slugs)].flatMap((slug) => edition.article(slug) ?? []);
}
