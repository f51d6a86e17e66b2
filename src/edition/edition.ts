import type { Calendar } from '#src/calendar.ts';
import type { PageFields } from '#src/schema/page.ts';
import type { Problem } from '#src/schema/problem.ts';
import type { ContentRecord, Records } from '#src/schema/record.ts';
import type { Site } from '#src/schema/site.ts';
import type { BookedAd } from './ads.ts';
import { adsOf, isInForce } from './ads.ts';
import type { ArticleLists } from './article-lists.ts';
import { articleLists } from './article-lists.ts';
import { ArticlePlaces } from './article-places.ts';
import type { Article, Moment } from './article.ts';
import { isPublic } from './article.ts';
import { linkCopy } from './copy-linker.ts';
import type { CorrectionEntry } from './corrections.ts';
import { correctionsOf, newestCorrectionFirst } from './corrections.ts';
import { editionProblems } from './edition-problems.ts';
import { frontPage, type FrontPage } from './home.ts';
import type { Person } from './person.ts';
import { redirectsOf, type Redirect } from './redirects.ts';
import { relatedIn, type RelatedTo } from './related.ts';
import { nextDue } from './schedule.ts';
import type { Section } from './section.ts';
import { bySlug } from './section.ts';
import type { Tails } from './tails.ts';
import { NotAtHand } from './tails.ts';
import { tagsOf, type Tag } from './tag.ts';
import type { Urls } from './urls.ts';
import { writtenInstants } from './written-instants.ts';

/** Everything publishable at an instant, linked, sorted and frozen. All lists of articles are newest first. */
export interface Edition extends Omit<ArticleLists, 'tagged'> {
  readonly site: Site;
  /** The instant it is made for, in milliseconds since the epoch. */
  readonly asOf: number;
  readonly calendar: Calendar;
  readonly urls: Urls;
  /** Are all of its articles at hand? Not with tails. */
  readonly isWhole: boolean;
  /** Public articles at hand: `articles`, and with tails others, too, that stand further down in some list. */
  readonly atHand: readonly Article[];
  /** Where those stand. */
  readonly places: ArticlePlaces;
  /** Articles whose address serves a notice. */
  readonly withdrawn: readonly Article[];
  /** Articles that readers see, and those that they do not: drafts, scheduled and withdrawn ones. */
  readonly counts: { readonly published: number; readonly hidden: number };
  /** In the order of the section bar, empty ones too. */
  readonly sections: readonly Section[];
  readonly people: readonly Person[];
  /** Tags that a public article carries, by slug. */
  readonly tags: readonly Tag[];
  readonly pages: readonly ContentRecord<PageFields>[];
  /** All ads that were ever booked, by slug, and those that run now. */
  readonly ads: readonly BookedAd[];
  readonly adsInForce: readonly BookedAd[];
  /** Corrections of public articles, newest first. */
  readonly corrections: readonly CorrectionEntry[];
  readonly front: FrontPage;
  readonly redirects: readonly Redirect[];
  /** Next instant at which the edition would be another one. */
  readonly nextDue?: number;
  /** A public article. */
  article(slug: string): Article | undefined;
  /** Stories that belong with a public article, found by what they share. */
  readonly relatedTo: RelatedTo;
  momentOf(written: string): Moment;
}

/**
 * Links, sorts and freezes the copy. The order of the records does not matter; `asOf` is in milliseconds. With `tails`
 * the records hold the newest articles alone, and what is asked of the edition is either what the whole archive would
 * say, or throws `NotAtHand`; addresses are then compared among the articles at hand only.
 */
export function buildEdition(
  records: Records,
  site: Site,
  asOf: number,
  tails?: Tails,
): { readonly edition: Edition; readonly problems: readonly Problem[] } {
  const copy = linkCopy(records, site, asOf);
  const { all, calendar, instant, momentOf, people, sections, tags, urls } = copy;
  const atHand = all.filter(isPublic);
  const withdrawn = all.filter(({ status }) => status === 'withdrawn');
  const places = new ArticlePlaces(atHand);
  const lists = articleLists(places, tails);
  const { articles } = lists;
  const ads = adsOf(records.ads, instant);
  const publicArticle = (slug: string): Article | undefined => {
    const article = copy.bySlug.get(slug);
    if (!article && tails) throw new NotAtHand(slug);
    return article && isPublic(article) ? article : undefined;
  };
  const due = nextDue(
    {
      articles: all.filter(({ status }) => status === 'public' || status === 'scheduled'),
      ads,
      instants: writtenInstants(records, instant),
    },
    asOf,
  );
  const edition: Edition = {
    site,
    asOf,
    calendar,
    urls,
    articles,
    atHand,
    places,
    withdrawn,
    counts: { published: atHand.length, hidden: records.articles.length - atHand.length },
    sections,
    people,
    tags: tagsOf(lists.tagged, tags, urls, tails?.tags),
    months: lists.months,
    pages: [...records.pages].sort(bySlug),
    ads,
    adsInForce: ads.filter((ad) => isInForce(ad, asOf)),
    corrections: articles
      .flatMap((article) => correctionsOf(article, momentOf, asOf))
      .sort(newestCorrectionFirst),
    front: frontPage({
      articles,
      atHand,
      sections,
      home: records.home?.fields,
      asOf,
      publicArticle,
      instant,
      inSection: lists.articlesIn,
      beyond: lists.beyond,
    }),
    redirects: redirectsOf([...articles, ...withdrawn]),
    ...(due === undefined ? {} : { nextDue: due }),
    article: publicArticle,
    relatedTo: relatedIn(places, tails),
    isWhole: tails === undefined,
    articlesIn: lists.articlesIn,
    articlesTagged: lists.articlesTagged,
    articlesBy: lists.articlesBy,
    articlesOf: lists.articlesOf,
    beyond: lists.beyond,
    momentOf,
  };
  for (const list of [articles, withdrawn, sections, people, edition.tags, edition.corrections]) {
    Object.freeze(list);
  }
  const problems = [...tags.problems, ...editionProblems(edition, records, copy, tails)];
  return { edition: Object.freeze(edition), problems };
}
