import type { Article } from '../article.ts';
import { correctionsOf } from '../corrections.ts';
import { RunningHash } from '../running-hash.ts';
import { NEIGHBOURS } from '../story-hashes.ts';
import type { Context } from './context.ts';
import { pagesOf, type StoryList } from './landing.ts';
import { mentionedArticles } from './teaser.ts';

/**
 * Premises of a page, hashed: all that decides its inputs, without looking for them. In the place of the stories that it
 * shows they have those that these are chosen from. They begin with what stands `under` every page of the paper. Undefined
 * where the edition has not all of its stories at hand.
 */
type Premises = string | undefined;

/** Stories that an editor may name and whose page still has no way on beyond those that `StoryHashes` look at. */
const MOST_NAMED = NEIGHBOURS / 2;

/** Premises of `articleInputs`. */
export function articlePremises(context: Context, article: Article, under: string): Premises {
  const { edition, tagHash, personHash } = context;
  const stories = context.stories();
  const { file, tags, authors, editors, updated, record } = article;
  if (!stories || record.fields.related.length > MOST_NAMED) return undefined;
  const hash = begun(context, under).text(file);
  stories.addStory(hash, article);
  stories.addAround(hash, article);
  addEach(hash, tags, (tag) => hash.add(tagHash(tag)));
  addEach(hash, authors, (person) => hash.add(personHash(person)));
  addEach(hash, editors, (person) => hash.add(personHash(person)));
  hash.number(updated?.instant ?? 0);
  hash.number(correctionsOf(article, edition.momentOf, edition.asOf).length);
  addEach(hash, record.fields.related, (slug) => {
    const other = edition.article(slug);
    if (other) stories.addStory(hash, other);
  });
  addEach(hash, mentionedArticles(edition, record), (other) => {
    stories.addStory(hash, other);
  });
  return hash.toString();
}

/** Begins with what stands under every page, and with the ad boxes: for all pages it is the same. */
function begun({ boxes, beginnings }: Context, under: string): RunningHash {
  const known = beginnings.get(under) ?? new RunningHash().text(under).text(JSON.stringify(boxes));
  beginnings.set(under, known);
  return new RunningHash().from(known);
}

/** Adds parts one by one, and how many there are. */
function addEach<Part>(
  hash: RunningHash,
  parts: readonly Part[],
  add: (part: Part) => unknown,
): void {
  hash.number(parts.length);
  for (const part of parts) add(part);
}

/** Premises of `listingInputs`. */
export function listingPremises(
  context: Context,
  { of, articles }: StoryList,
  number: number,
  under: string,
): Premises {
  const { edition } = context;
  const stories = context.stories();
  if (!stories) return undefined;
  const { pages } = pagesOf(edition, articles);
  const hash = begun(context, under).text(of.text).text(of.url);
  hash.number(number).number(Number(number === pages));
  // Pages are counted from the oldest story.
  const from = articles.length - number * edition.site.pageSize;
  stories.addStretch(hash, articles, from, from + edition.site.pageSize);
  return hash.toString();
}

/** Premises of `monthInputs`. */
export function monthPremises(context: Context, month: string, under: string): Premises {
  const { edition } = context;
  const stories = context.stories();
  if (!stories) return undefined;
  const { months } = edition;
  const at = months.indexOf(month);
  const hash = new RunningHash().text(under).text(month);
  hash.text(months[at - 1] ?? '').text(months[at + 1] ?? '');
  const articles = edition.articlesOf(month);
  stories.addStretch(hash, articles, 0, articles.length);
  return hash.toString();
}
