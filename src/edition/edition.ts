import type { Calendar } from '#src/calendar.ts';
import { calendarOf, hasHour, instantOf } from '#src/calendar.ts';
import type { PageFields } from '#src/schema/page.ts';
import type { Problem } from '#src/schema/problem.ts';
import type { ContentRecord, Records } from '#src/schema/record.ts';
import type { Site } from '#src/schema/site.ts';
import type { BookedAd } from './ads.ts';
import { adsOf, isInForce } from './ads.ts';
import { groupedBy } from './archive.ts';
import { linkArticle } from './article-linker.ts';
import type { Article, Moment } from './article.ts';
import { isPublic, newestFirst } from './article.ts';
import { clashes } from './claims.ts';
import type { CorrectionEntry } from './corrections.ts';
import { correctionsOf, newestCorrectionFirst } from './corrections.ts';
import { claimsOf } from './edition-claims.ts';
import { targetsOf } from './edition-targets.ts';
import type { FrontPage } from './home.ts';
import { frontPage } from './home.ts';
import type { Person } from './person.ts';
import { bylinesOf, peopleOf } from './person.ts';
import type { Redirect } from './redirects.ts';
import { redirectsOf } from './redirects.ts';
import { nextDue } from './schedule.ts';
import type { Section } from './section.ts';
import { bySlug, sectionsOf } from './section.ts';
import type { Tag } from './tag.ts';
import { tagReader, tagsOf } from './tag.ts';
import { leftOut } from './targets.ts';
import { urlsOf } from './urls.ts';
import type { Urls } from './urls.ts';
import { writtenInstants } from './written-instants.ts';

/** Everything publishable at an instant, linked, sorted and frozen. All lists of articles are newest first. */
export interface Edition {
  readonly site: Site;
  /** The instant it is made for, in milliseconds since the epoch. */
  readonly asOf: number;
  readonly calendar: Calendar;
  readonly urls: Urls;
  readonly articles: readonly Article[];
  /** Articles whose address serves a notice. */
  readonly withdrawn: readonly Article[];
  /** Articles that readers see, and those that they do not: drafts, scheduled and withdrawn ones. */
  readonly counts: { readonly published: number; readonly hidden: number };
  /** In the order of the section bar, empty ones too. */
  readonly sections: readonly Section[];
  readonly people: readonly Person[];
  /** Tags that a public article carries, by slug. */
  readonly tags: readonly Tag[];
  /** Months with a public article, `2024-10`, newest first. */
  readonly months: readonly string[];
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
  articlesIn(section: string): readonly Article[];
  articlesTagged(tag: string): readonly Article[];
  /** Stories that carry a person's name, as writer or as editor. */
  articlesBy(person: string): readonly Article[];
  articlesOf(month: string): readonly Article[];
  momentOf(written: string): Moment;
}

/** Links, sorts and freezes the copy. The order of the records does not matter; `asOf` is in milliseconds. */
export function buildEdition(
  records: Records,
  site: Site,
  asOf: number,
): { readonly edition: Edition; readonly problems: readonly Problem[] } {
  const calendar = calendarOf(site);
  const urls = urlsOf(site);
  const instant = (written: string): number => instantOf(written, site.timeZone);
  const momentOf = (written: string): Moment => ({
    instant: instant(written),
    hasHour: hasHour(written),
  });
  const sections = sectionsOf(records.sections, urls);
  const people = peopleOf(records.people, urls);
  const tags = tagReader(records.tags);
  const directory = {
    asOf,
    calendar,
    urls,
    sections: new Map(sections.map((section) => [section.slug, section])),
    tags,
    person: bylinesOf(people),
    momentOf,
  };
  const all = records.articles
    .flatMap((record) => linkArticle(record, directory) ?? [])
    .sort(newestFirst);
  const bySlugAll = new Map(all.map((article) => [article.slug, article]));
  const articles = all.filter(isPublic);
  const withdrawn = all.filter(({ status }) => status === 'withdrawn');
  const inSection = groupedBy(articles, ({ section }) => [section.slug]);
  const tagged = groupedBy(articles, (article) => article.tags.map(({ slug }) => slug));
  const byPerson = groupedBy(articles, namesOn);
  const byMonth = groupedBy(articles, ({ month }) => [month]);
  const listOf = (lists: ReadonlyMap<string, readonly Article[]>) => (key: string) =>
    lists.get(key) ?? NONE;
  const ads = adsOf(records.ads, instant);
  const publicArticle = (slug: string): Article | undefined => {
    const article = bySlugAll.get(slug);
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
    withdrawn,
    counts: { published: articles.length, hidden: records.articles.length - articles.length },
    sections,
    people,
    tags: tagsOf(tagged, tags, urls),
    months: [...byMonth.keys()],
    pages: [...records.pages].sort(bySlug),
    ads,
    adsInForce: ads.filter((ad) => isInForce(ad, asOf)),
    corrections: articles
      .flatMap((article) => correctionsOf(article, momentOf, asOf))
      .sort(newestCorrectionFirst),
    front: frontPage({
      articles,
      sections,
      home: records.home?.fields,
      asOf,
      publicArticle,
      instant,
      inSection: listOf(inSection),
    }),
    redirects: redirectsOf([...articles, ...withdrawn]),
    ...(due === undefined ? {} : { nextDue: due }),
    article: publicArticle,
    articlesIn: listOf(inSection),
    articlesTagged: listOf(tagged),
    articlesBy: listOf(byPerson),
    articlesOf: listOf(byMonth),
    momentOf,
  };
  for (const list of [articles, withdrawn, sections, people, edition.tags, edition.corrections]) {
    Object.freeze(list);
  }
  const problems = [
    ...tags.problems,
    ...clashes(claimsOf(edition, all), urls),
    ...leftOut(targetsOf(records, all), (slug) => bySlugAll.get(slug)),
  ];
  return { edition: Object.freeze(edition), problems };
}

const NONE: readonly Article[] = Object.freeze([]);

function namesOn({ authors, editors }: Article): readonly string[] {
  return [...new Set([...authors, ...editors].map(({ slug }) => slug))];
}
