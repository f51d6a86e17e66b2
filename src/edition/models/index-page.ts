import { groupedBy } from '../archive.ts';
import type { IndexPage } from '../list-models.ts';
import type { Context } from './context.ts';
import { monthOfYear } from './month-page.ts';
import { openSections } from './section-links.ts';

/** The archive: every month with a story, under its year, newest first. */
export function indexPage(context: Context): IndexPage {
  const { edition, t } = context;
  const years = groupedBy(edition.months, (month) => [month.slice(0, 4)]);
  return {
    kind: 'index',
    url: edition.urls.index,
    title: t('page.index'),
    description: t('page.index-description', { paper: edition.site.name }),
    indexed: true,
    years: [...years].map(([year, months]) => ({
      year,
      months: months.map((month) => monthOfYear(context, month)),
    })),
    sections: openSections(edition),
  };
}
