import { writtenDate } from '#src/schema/date.ts';
import type { WrittenDate } from '#src/schema/date.ts';
import type { Language, Site } from '#src/schema/site.ts';
import { clocksOf, offsetsOf, standardTime } from './time-zone.ts';

/** A moment as a reader sees it, in the paper's time zone. */
export interface Stamp {
  /** For `datetime` attributes and structured data: `2024-10-08T19:30:00+08:00`, or `2024-10-08` without an hour. */
  readonly iso: string;
  /** `Selasa, 8 Oktober 2024, 19.30 WITA`; without an hour, the day alone. */
  readonly text: string;
  /** `8 Oktober 2024` */
  readonly date: string;
  /** `19.30`; empty without an hour. */
  readonly time: string;
}

/** A local day, and its parts padded with zeros: date `2024-10-08`, year and month together `2024-10`. */
export interface LocalDay {
  readonly year: string;
  readonly month: string;
  readonly day: string;
  readonly date: string;
  readonly yearMonth: string;
}

/** Turns instants (milliseconds since the epoch) into the paper's local dates, in the paper's language. */
export interface Calendar {
  /** Name of the zone's clock, `WITA`; in a zone with summer time, that of its standard time. */
  readonly clock: string;
  stamp(instant: number, hasHour?: boolean): Stamp;
  /** One and the same for all instants of a day. */
  dayOf(instant: number): LocalDay;
  /** `Selasa` */
  dayName(instant: number): string;
  /** `Oktober` */
  monthName(instant: number): string;
}

const SECOND = 1000;
const DAY = 86_400 * SECOND;
const LOCALES: Record<Language, string> = { id: 'id-ID', en: 'en-GB' };

/** How the paper writes dates and numbers, for `Intl`: days come before months in English, too. */
export function localeOf(language: Language): string {
  return LOCALES[language];
}

/** Does the written date name an hour? A date alone is shown without one. */
export function hasHour(written: string): boolean {
  return writtenDate(written)?.time !== undefined;
}

/**
 * Instant of a written date, in milliseconds since the epoch. Without an offset it is local to the zone, and a date
 * alone is 00:00 there. An hour that summer time skips moves on by the gap, and one that comes twice is the first
 * (RFC 5545 §3.3.5). Throws for a text that the schema would have refused.
 */
export function instantOf(written: string, timeZone: string): number {
  return momentIn(written, timeZone).instant;
}

/** Instant of a written date, and whether it names an hour: it is read once for both. */
export function momentIn(
  written: string,
  timeZone: string,
): { readonly instant: number; readonly hasHour: boolean } {
  const date = writtenDate(written);
  if (!date) throw new RangeError(`Not a date: ${written}`);
  return { instant: instantOfDate(date, timeZone), hasHour: date.time !== undefined };
}

function instantOfDate(date: WrittenDate, timeZone: string): number {
  const wall = wallClock(date);
  if (date.offset !== undefined) return wall - date.offset * 60 * SECOND;
  const offsetAt = offsetsOf(timeZone);
  const before = offsetAt(wall - DAY);
  const first = wall - before;
  if (offsetAt(first) === before) return first;
  const after = offsetAt(wall + DAY);
  return offsetAt(wall - after) === after ? wall - after : first;
}

function wallClock({ year, month, day, time }: WrittenDate): number {
  const { hour, minute, second } = time ?? { hour: 0, minute: 0, second: 0 };
  return Date.UTC(year, month - 1, day, hour, minute, second);
}

/** The calendar of a paper: its time zone and its language decide, never those of the machine. */
export function calendarOf({ timeZone, language }: Pick<Site, 'timeZone' | 'language'>): Calendar {
  const offsetAt = offsetsOf(timeZone);
  const local = (instant: number): Date => new Date(instant + offsetAt(instant));
  const days = namesOf(language, { weekday: 'long' }, 7, (index) => Date.UTC(2024, 8, 1 + index));
  const months = namesOf(language, { month: 'long' }, 12, (index) => Date.UTC(2024, index, 1));
  const clockAt = clocksOf(timeZone, offsetAt);
  const localDays = new Map<number, LocalDay>();
  const mark = language === 'id' ? '.' : ':';
  const dayName = (date: Date): string => days[date.getUTCDay()] ?? '';
  const monthName = (date: Date): string => months[date.getUTCMonth()] ?? '';
  return {
    clock: clockAt(standardTime(offsetAt)),
    dayOf(instant) {
      const number = Math.floor((instant + offsetAt(instant)) / DAY);
      const day = localDays.get(number) ?? localDayOf(number);
      localDays.set(number, day);
      return day;
    },
    dayName: (instant) => dayName(local(instant)),
    monthName: (instant) => monthName(local(instant)),
    stamp(instant, withHour = true) {
      const at = local(instant);
      const iso = at.toISOString();
      const date = `${at.getUTCDate()} ${monthName(at)} ${at.getUTCFullYear()}`;
      const day = `${dayName(at)}, ${date}`;
      if (!withHour) return { iso: iso.slice(0, 10), text: day, date, time: '' };
      const time = iso.slice(11, 13) + mark + iso.slice(14, 16);
      return {
        iso: iso.slice(0, 19) + offsetText(offsetAt(instant)),
        text: `${day}, ${time} ${clockAt(instant)}`,
        date,
        time,
      };
    },
  };
}

/** A day by its number, counted from that of the epoch. */
function localDayOf(number: number): LocalDay {
  const date = new Date(number * DAY).toISOString().slice(0, 10);
  const [year = '', month = '', day = ''] = date.split('-');
  return { year, month, day, date, yearMonth: `${year}-${month}` };
}

/** `+08:00`; RFC 3339 knows no seconds here, so those of zones before 1970 are dropped. */
function offsetText(offset: number): string {
  const minutes = Math.trunc(Math.abs(offset) / (60 * SECOND));
  const padded = (value: number): string => String(value).padStart(2, '0');
  return `${offset < 0 ? '-' : '+'}${padded(Math.trunc(minutes / 60))}:${padded(minutes % 60)}`;
}

function namesOf(
  language: Language,
  options: Intl.DateTimeFormatOptions,
  count: number,
  dateOf: (index: number) => number,
): readonly string[] {
  const format = new Intl.DateTimeFormat(LOCALES[language], { ...options, timeZone: 'UTC' });
  return Array.from({ length: count }, (_, index) => format.format(dateOf(index)));
}
