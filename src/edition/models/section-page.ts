import { filledBoxes } from '../ads.ts';
import type { SectionPage } from '../list-models.ts';
import type { Section } from '../section.ts';
import type { Context } from './context.ts';
import { daysOf } from './days.ts';
import type { StoryList } from './landing.ts';
import { landingOf } from './landing.ts';
import { monthLink } from './month-page.ts';
import { teasersOf } from './teaser.ts';

/** Stories that open a section: a lead and three beside it; the rest stands under its days. */
const OPENING = 4;

/** Landing page of a section. An empty one has its page, but search engines are not sent there. */
export function sectionPage(context: Context, section: Section, list: StoryList): SectionPage {
  const { edition, t } = context;
  const { newest, ...landing } = landingOf(context, list);
  const { name, description, url } = section;
  return {
    kind: 'section',
    ...landing,
    description: description ?? t('page.section-description', { name, paper: edition.site.name }),
    indexed: newest.length > 0,
    stories: teasersOf(context, newest.slice(0, OPENING)),
    days: daysOf(context, newest.slice(OPENING)),
    months: edition.months.map((month) => monthLink(context, month)),
    ads: filledBoxes(edition.site, edition.adsInForce, url),
  };
}
