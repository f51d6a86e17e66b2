import type { Translate } from '#src/i18n/strings.ts';
import { emptyBoxes } from './ads.ts';
import { ArticleRef } from './article-ref.ts';
import type { Edition } from './edition.ts';
import { kept, lastKept } from './kept.ts';
import type { Context } from './models/context.ts';
import { correctionsPage } from './models/corrections-page.ts';
import { homePage } from './models/home-page.ts';
import { indexPage } from './models/index-page.ts';
import type { StoryList } from './models/landing.ts';
import { listingInputs, listingPage, pagesOf } from './models/landing.ts';
import { monthInputs, monthPage } from './models/month-page.ts';
import { notFoundPage } from './models/not-found-page.ts';
import { offlinePage } from './models/offline-page.ts';
import { personPage } from './models/person-page.ts';
import { listingPremises, monthPremises } from './models/premises.ts';
import { searchPage } from './models/search-page.ts';
import { sectionPage } from './models/section-page.ts';
import { standingPage } from './models/standing-page.ts';
import { subscribePage } from './models/subscribe-page.ts';
import { tagPage } from './models/tag-page.ts';
import { withdrawnPage } from './models/withdrawn-page.ts';
import type { PageKind, PageModel } from './page-models.ts';
import type { PageRef } from './page-ref.ts';
import { RunningHash } from './running-hash.ts';
import { StoryHashes } from './story-hashes.ts';
import { surroundingsOf } from './surroundings.ts';

/**
 * Every page of an edition, by address; a model is made each time it is asked for, and only then. Of numbered pages,
 * which are many, only those that are wanted.
 */
export function pageRefs(
  edition: Edition,
  t: Translate,
  isWanted: (url: string) => boolean = () => true,
): readonly PageRef[] {
  const boxes = emptyBoxes(edition.site, edition.ads);
  const { urls } = edition;
  let stories: StoryHashes | undefined;
  const context: Context = {
    ...{ edition, t, boxes },
    beginnings: new Map(),
    teasers: new WeakMap(),
    tagLink: kept(({ slug, text }) => ({ text, url: urls.tag(slug) })),
    tagHash: kept(({ slug, text }) => new RunningHash().text(slug).text(text)),
    personHash: kept(({ slug, record }) => new RunningHash().text(slug).text(record.digest)),
    stories: () => (edition.isWhole ? (stories ??= new StoryHashes(edition)) : undefined),
    surroundings: lastKept((article) => surroundingsOf(edition, article)),
  };
  return [
    ref('home', urls.home, () => homePage(context)),
    ...edition.atHand.map((article) => new ArticleRef(context, article)),
    ...edition.withdrawn.map((article) =>
      ref('withdrawn', article.url, () => withdrawnPage(context, article)),
    ),
    ...edition.sections.flatMap((section) => {
      const articles = edition.articlesIn(section.slug);
      const list = { of: named(section), articles, byDay: true };
      return listRefs(context, isWanted, list, 'section', () =>
        sectionPage(context, section, list),
      );
    }),
    ...edition.tags.flatMap((tag) => {
      const list = { of: named(tag), articles: edition.articlesTagged(tag.slug) };
      return listRefs(context, isWanted, list, 'tag', () => tagPage(context, tag, list));
    }),
    ...edition.people.flatMap((person) => {
      const list = { of: named(person), articles: edition.articlesBy(person.slug) };
      return listRefs(context, isWanted, list, 'person', () => personPage(context, person, list));
    }),
    ref('index', urls.index, () => indexPage(context)),
    ...edition.months.map((month) =>
      ref(
        'month',
        urls.month(month),
        () => monthPage(context, month),
        () => monthInputs(context, month),
        (under) => monthPremises(context, month, under),
      ),
    ),
    ...edition.pages.map((record) =>
      ref('page', urls.page(record.slug), () => standingPage(context, record)),
    ),
    ref('corrections', urls.corrections, () => correctionsPage(context)),
    ref('subscribe', urls.subscribe, () => subscribePage(context)),
    ref('search', urls.search, () => searchPage(context)),
    ref('not-found', urls.notFound, () => notFoundPage(context)),
    ...(edition.site.offline ? [ref('offline', urls.offline, () => offlinePage(context))] : []),
  ];
}

function ref(
  kind: PageKind,
  url: string,
  model: () => PageModel,
  inputs?: PageRef['inputs'],
  premises?: PageRef['premises'],
): PageRef {
  return { kind, url, model, ...(inputs && { inputs }), ...(premises && { premises }) };
}

/** A landing page and its numbered pages. */
function listRefs(
  context: Context,
  isWanted: (url: string) => boolean,
  list: StoryList,
  kind: PageKind,
  landing: () => PageModel,
): readonly PageRef[] {
  const { urls } = context.edition;
  const { pages } = pagesOf(context.edition, list.articles);
  const numbers = Array.from({ length: pages }, (_, index) => index + 1).filter((number) =>
    isWanted(urls.numbered(list.of.url, number)),
  );
  return [
    ref(kind, list.of.url, landing),
    ...numbers.map((number) =>
      ref(
        'listing',
        urls.numbered(list.of.url, number),
        () => listingPage(context, list, number),
        () => listingInputs(context, list, number),
        (under) => listingPremises(context, list, number, under),
      ),
    ),
  ];
}

function named({ name, url }: { readonly name: string; readonly url: string }) {
  return { text: name, url };
}

export { paperOf } from './paper.ts';
