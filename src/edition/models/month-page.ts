import type { Article } from '../article.ts';
import type { Edition } from '../edition.ts';
import type { MonthPage } from '../list-models.ts';
import type { PageInputs } from '../page-inputs.ts';
import type { Link } from '../page-parts.ts';
import { firstOf } from '../tails.ts';
import type { Context } from './context.ts';
import { daysOf } from './days.ts';
import { monthCalendar } from './month-calendar.ts';

/** All stories of a month. A month that is over changes no more, but for its way on when the next one opens. */
export function monthPage(context: Context, month: string): MonthPage {
  const { edition, t } = context;
  const { months } = edition;
  const at = months.indexOf(month);
  const [newer, older] = [months[at - 1], months[at + 1]];
  const values = { ...namesOf(context, month), paper: edition.site.name };
  const days = daysOf(context, storiesOf(edition, month));
  return {
    kind: 'month',
    url: edition.urls.month(month),
    title: t('page.month', values),
    description: t('page.month-description', values),
    indexed: true,
    calendar: monthCalendar(edition, month, days),
    days,
    ...(newer === undefined ? {} : { newer: monthLink(context, newer) }),
    ...(older === undefined ? {} : { older: monthLink(context, older) }),
  };
}

/** What decides `monthPage`, without making it. */
export function monthInputs({ edition }: Context, month: string): PageInputs {
  const { months } = edition;
  const at = months.indexOf(month);
  return [month, months[at - 1] ?? '', months[at + 1] ?? '', ...storiesOf(edition, month)];
}

/** All stories of a month. Throws `NotAtHand` when some are not. */
export function storiesOf(
  { articlesOf, beyond }: Pick<Edition, 'articlesOf' | 'beyond'>,
  month: string,
): readonly Article[] {
  const stories = articlesOf(month);
  return firstOf(stories, Infinity, beyond(stories));
}

/** `Oktober 2024` and its page. */
export function monthLink(context: Context, month: string): Link {
  const { edition, t } = context;
  return { text: t('page.month-name', namesOf(context, month)), url: edition.urls.month(month) };
}

/** `Oktober` and its page, under the heading of its year. */
export function monthOfYear(context: Context, month: string): Link {
  return { text: namesOf(context, month).month, url: context.edition.urls.month(month) };
}

function namesOf({ edition }: Context, key: string): { month: string; year: string } {
  // The middle of the month is in that month in every time zone.
  const middle = Date.parse(`${key}-15T12:00:00Z`);
  return { month: edition.calendar.monthName(middle), year: key.slice(0, 4) };
}
