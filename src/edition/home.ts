import type { HomeFields } from '#src/schema/home.ts';
import type { Article } from './article.ts';
import { isPaid } from './article.ts';
import { isFeatured } from './schedule.ts';
import type { Section } from './section.ts';
import type { Beyond } from './tails.ts';
import { firstOf, reach } from './tails.ts';

/** What the front page is chosen from. */
export interface FrontMatter {
  /** Public articles, newest first. */
  readonly articles: readonly Article[];
  /** Those at hand: whatever else is missing, not the featured and not the newest of the paid ones. */
  readonly atHand: readonly Article[];
  readonly sections: readonly Section[];
  readonly home: HomeFields | undefined;
  readonly asOf: number;
  publicArticle(slug: string): Article | undefined;
  instant(written: string): number;
  inSection(slug: string): readonly Article[];
  beyond(list: readonly Article[]): Beyond;
}

/** The stories of the front page, each in its place. */
export interface FrontPage {
  readonly lead?: Article;
  /** Second voices beside the lead. */
  readonly seconds: readonly Article[];
  readonly latest: readonly Article[];
  readonly rubrics: readonly { readonly section: Section; readonly stories: readonly Article[] }[];
  readonly picks: readonly Article[];
  readonly advertorials: readonly Article[];
}

const SECONDS = 3;
const LATEST = 7;
const RUBRIC = 6;
/** Newest stories among which those of the front page are looked for. */
const NEWEST = 200;
/** Newest stories of a section among which those of its rubric are looked for. */
const SEARCHED = 100;
/** Paid stories on the front page. */
export const ADVERTORIALS = 3;

/**
 * Chooses the front page.
 *
 * - The lead is what `home.md` names, while its time lasts and its story is public; else the newest article featured
 *   within seven days; else the newest. Paid stories stand in their own block and nowhere else, featured or not.
 * - The latest are the newest, seven at most, and no more than half of what is left, so that a young paper has
 *   second voices too.
 * - Second voices are the next newest, featured ones first.
 * - Each section with a story has a rubric, in the order of sections: its newest that neither lead nor are second
 *   voices, or, where nothing else is left, those again.
 */
export function frontPage(matter: FrontMatter): FrontPage {
  const { asOf } = matter;
  const newest = firstOf(editorialIn(matter.articles), NEWEST, matter.beyond(matter.articles));
  const lead =
    inForce(matter, matter.home?.lead) ??
    matter.atHand.find((article) => isFeatured(article, asOf)) ??
    newest[0];
  const rest = newest.filter((article) => article !== lead);
  const latest = rest.slice(0, Math.min(LATEST, Math.ceil(rest.length / 2)));
  const others = rest.slice(latest.length);
  const seconds = [
    ...others.filter((article) => isFeatured(article, asOf)),
    ...others.filter((article) => !isFeatured(article, asOf)),
  ].slice(0, SECONDS);
  const shown = new Set(lead ? [lead, ...seconds] : seconds);
  return {
    ...(lead ? { lead } : {}),
    seconds,
    latest,
    rubrics: rubricsOf(matter, shown),
    picks: (matter.home?.picks ?? []).flatMap((pick) => inForce(matter, pick) ?? []),
    advertorials: matter.atHand.filter(isPaid).slice(0, ADVERTORIALS),
  };
}

/** The newest stories that nobody paid for, as many as are looked at. */
function editorialIn(articles: readonly Article[]): readonly Article[] {
  const found: Article[] = [];
  for (const article of articles) {
    if (!isPaid(article) && found.push(article) === NEWEST) break;
  }
  return found;
}

function inForce(
  { asOf, instant, publicArticle }: FrontMatter,
  pick: HomeFields['lead'],
): Article | undefined {
  if (!pick || instant(pick.until) <= asOf) return undefined;
  const article = publicArticle(pick.slug);
  return article && !isPaid(article) ? article : undefined;
}

function rubricsOf(
  { sections, inSection, beyond }: FrontMatter,
  shown: ReadonlySet<Article>,
): FrontPage['rubrics'] {
  return sections.flatMap((section) => {
    const all = inSection(section.slug);
    const newest = (isWanted: (article: Article) => boolean): readonly Article[] => {
      const found: Article[] = [];
      for (let place = 0; place < SEARCHED && found.length < RUBRIC; place += 1) {
        reach(all, place + 1, beyond(all).older);
        const article = all[place];
        if (!article) break;
        if (!isPaid(article) && isWanted(article)) found.push(article);
      }
      return found;
    };
    const fresh = newest((article) => !shown.has(article));
    const stories = fresh.length > 0 ? fresh : newest(() => true);
    return stories.length > 0 ? [{ section, stories }] : [];
  });
}
