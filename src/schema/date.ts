import * as z from 'zod';

const FORM =
  /^(\d{4})-(\d{2})-(\d{2})(?:[ T](\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})?)?$/;

/** The parts of a written date; `offset` is in minutes east of UTC, absent when none is written. */
export interface WrittenDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** Absent when the date stands alone: the story then has a day and no hour. */
  readonly time?: { readonly hour: number; readonly minute: number; readonly second: number };
  readonly offset?: number;
}

/**
 * Reads `2024-10-08 19:30`, `2024-10-08T19:30:00+08:00` or `2024-10-08` (RFC 3339 and its common short forms).
 * Gives undefined for any other form and for days and hours that do not exist (2024-02-30, 24:00).
 */
export function writtenDate(text: string): WrittenDate | undefined {
  const match = FORM.exec(text);
  if (!match) return undefined;
  const number = (at: number): number => Number(match[at] ?? 0);
  const [year, month, day] = [number(1), number(2), number(3)];
  const [hour, minute, second] = [number(4), number(5), number(6)];
  const exists =
    year >= 1900 &&
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    (day <= 28 || day <= new Date(Date.UTC(year, month, 0)).getUTCDate()) &&
    hour <= 23 &&
    minute <= 59 &&
    second <= 59;
  const offset = match[7] === undefined ? undefined : offsetOf(match[7]);
  if (!exists || Math.abs(offset ?? 0) > 14 * 60) return undefined;
  return {
    year,
    month,
    day,
    ...(match[4] === undefined ? {} : { time: { hour, minute, second } }),
    ...(offset === undefined ? {} : { offset }),
  };
}

function offsetOf(text: string): number {
  if (text === 'Z') return 0;
  const minutes = Number(text.slice(1, 3)) * 60 + Number(text.slice(4, 6));
  return text.startsWith('-') ? -minutes : minutes;
}

/** A date as an editor writes it, kept as written: only the calendar knows the paper's time zone. */
export const date = z.string().refine((text) => writtenDate(text) !== undefined, {
  params: { code: 'bad-date' },
});
