import { instantOf } from '#src/calendar.ts';
import type { Edition } from '../edition.ts';
import type { CalendarDay, Day, MonthCalendar } from '../page-parts.ts';

/** Days of a week that began on a Monday, as ISO 8601 has it. */
const WEEK = ['01', '02', '03', '04', '05', '06', '07'].map((day) => `2024-01-${day}`);

/** The sheet of a month such as `2024-10`, with the days that have stories. */
export function monthCalendar(
  { calendar, site }: Pick<Edition, 'calendar' | 'site'>,
  month: string,
  days: readonly Pick<Day, 'date' | 'stories'>[],
): MonthCalendar {
  const [year = 0, number = 0] = month.split('-').map(Number);
  const length = new Date(Date.UTC(year, number, 0)).getUTCDate();
  // Days of the week before the first: none when it is a Monday.
  const before = (new Date(Date.UTC(year, number - 1, 1)).getUTCDay() + 6) % 7;
  const counts = new Map(days.map(({ date, stories }) => [date, stories.length]));
  const cell = (index: number): CalendarDay | null => {
    const day = index - before + 1;
    if (day < 1 || day > length) return null;
    const date = `${month}-${String(day).padStart(2, '0')}`;
    return { day, date, stories: counts.get(date) ?? 0 };
  };
  const weeks = Math.ceil((before + length) / WEEK.length);
  return {
    weekdays: WEEK.map((date) => calendar.dayName(instantOf(date, site.timeZone))),
    weeks: Array.from({ length: weeks }, (_, week) =>
      WEEK.map((_, day) => cell(week * WEEK.length + day)),
    ),
  };
}
