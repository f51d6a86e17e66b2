const SECOND = 1000;
const WEEK = 7 * 86_400 * SECOND;
const CLOCKS: Readonly<Record<string, string>> = {
  'Asia/Jakarta': 'WIB',
  'Asia/Pontianak': 'WIB',
  'Asia/Makassar': 'WITA',
  'Asia/Ujung_Pandang': 'WITA',
  'Asia/Jayapura': 'WIT',
};

const offsets = new Map<string, (instant: number) => number>();

/**
 * Offsets of a zone east of UTC, in milliseconds. Asking Intl costs microseconds, so a week that starts and ends on
 * one offset is remembered as a whole: no zone since 1970 has changed its clocks and back within a week.
 */
export function offsetsOf(timeZone: string): (instant: number) => number {
  const known = offsets.get(timeZone);
  if (known) return known;
  const format = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' });
  const exact = (instant: number): number => offsetIn(format.format(instant));
  const starts = new Map<number, number>();
  const startOf = (week: number): number => {
    const found = starts.get(week) ?? exact(week * WEEK);
    starts.set(week, found);
    return found;
  };
  const offsetAt = (instant: number): number => {
    const week = Math.floor(instant / WEEK);
    const start = startOf(week);
    return start === startOf(week + 1) ? start : exact(instant);
  };
  offsets.set(timeZone, offsetAt);
  return offsetAt;
}

/** Reads `10/8/2024, GMT+08:00`; Intl writes plain `GMT` for zero and adds seconds for zones before 1970. */
function offsetIn(text: string): number {
  const [, sign, hours, minutes, seconds = '0'] =
    /GMT([+-])(\d{2}):(\d{2})(?::(\d{2}))?$/.exec(text) ?? [];
  if (sign === undefined) return 0;
  const size = (Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds);
  return (sign === '-' ? -size : size) * SECOND;
}

/** An instant when the zone keeps its standard time: of January and July, the one further west. */
export function standardTime(offsetAt: (instant: number) => number): number {
  const [january, july] = [Date.UTC(2024, 0, 1), Date.UTC(2024, 6, 1)];
  return offsetAt(january) <= offsetAt(july) ? january : july;
}

/** Clock names: Indonesia's by law (Keppres 41/1987), others as Intl shortens them (`CET`, `CEST`). */
export function clocksOf(
  timeZone: string,
  offsetAt: (instant: number) => number,
): (instant: number) => string {
  const fixed = CLOCKS[timeZone];
  if (fixed !== undefined) return () => fixed;
  const format = new Intl.DateTimeFormat('en-GB', { timeZone, timeZoneName: 'short' });
  const names = new Map<number, string>();
  return (instant) => {
    const offset = offsetAt(instant);
    const found = names.get(offset) ?? nameIn(format.formatToParts(instant));
    names.set(offset, found);
    return found;
  };
}

function nameIn(parts: readonly Intl.DateTimeFormatPart[]): string {
  return parts.find((part) => part.type === 'timeZoneName')?.value ?? '';
}
