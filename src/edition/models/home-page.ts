import { filledBoxes } from '../ads.ts';
import type { Article } from '../article.ts';
import type { Edition } from '../edition.ts';
import type { HomePage } from '../page-models.ts';
import { relatedStories } from '../related-stories.ts';
import { sectionLink } from '../section.ts';
import type { Context } from './context.ts';
import { stampOf } from './context.ts';
import { teaserOf, teasersOf } from './teaser.ts';

const LEAD_RELATED = 2;

/** The front page. */
export function homePage(context: Context): HomePage {
  const { edition } = context;
  const { adsInForce, articles, front, site, urls } = edition;
  const { lead } = front;
  const newest = articles[0];
  return {
    kind: 'home',
    url: urls.home,
    title: site.tagline,
    description: site.description,
    indexed: true,
    ...(newest ? { newest: stampOf(context, newest.published) } : {}),
    place: site.place,
    ...(lead ? { lead: teaserOf(context, lead) } : {}),
    leadRelated: lead ? teasersOf(context, besideLead(edition, lead)) : [],
    seconds: teasersOf(context, front.seconds),
    latest: teasersOf(context, front.latest),
    rubrics: front.rubrics.map(({ section, stories }) => ({
      section: sectionLink(section),
      stories: teasersOf(context, stories),
    })),
    picks: teasersOf(context, front.picks),
    advertorials: teasersOf(context, front.advertorials),
    ads: filledBoxes(site, adsInForce, urls.home),
  };
}

/** Stories under the lead: none that stands beside it among the second voices anyway. */
function besideLead(edition: Edition, lead: Article): readonly Article[] {
  const { seconds } = edition.front;
  return relatedStories(edition, lead, LEAD_RELATED + seconds.length)
    .filter((story) => !seconds.includes(story))
    .slice(0, LEAD_RELATED);
}
