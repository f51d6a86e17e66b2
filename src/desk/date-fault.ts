import { writtenDate } from '#src/schema/date.ts';
import type { Finding } from '#src/schema/problem.ts';

const MONTHS = 'jan feb mar apr me|may jun jul agu|aug sep okt|oct nov|nop des|dec'.split(' ');

/** Why a date is refused: a day or an hour that does not exist, or another form, with the right form where it can be told. */
export function dateFault(text: string): Pick<Finding, 'code' | 'values'> {
  const day = /^(\d{4})-(\d{2})-(\d{2})/.exec(text);
  if (day && Number(day[2]) >= 1 && Number(day[2]) <= 12) {
    const last = new Date(Date.UTC(Number(day[1]), Number(day[2]), 0)).getUTCDate();
    const values = { month: `${day[1] ?? ''}-${day[2] ?? ''}`, last };
    if (Number(day[3]) > last) return { code: 'impossible-date', values };
  }
  const hour = /[ T](\d{1,2})[:.](\d{2})(?::\d{2})?(?:\s*(?:WIB|WITA|WIT))?(?=$|Z|[+-]| )/i.exec(
    text,
  );
  if (hour && (Number(hour[1]) > 23 || Number(hour[2]) > 59)) return { code: 'impossible-hour' };
  const date = reordered(text);
  if (date === undefined) return { code: 'bad-date' };
  const time = hour ? ` ${(hour[1] ?? '').padStart(2, '0')}:${hour[2] ?? ''}` : '';
  return writtenDate(date + time)
    ? { code: 'bad-date', values: { nearest: date + time } }
    : { code: 'bad-date' };
}

/** Reads `8/10/2024`, `8 Oktober 2024` and `2024/10/8` as Indonesians write them: the day before the month. */
function reordered(text: string): string | undefined {
  const iso = /(?:^|\D)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})/.exec(text);
  if (iso) return joined(iso[1], iso[2], iso[3]);
  const local = /(?:^|\D)(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})/.exec(text);
  if (local) return joined(local[3], local[2], local[1]);
  const named = /(?:^|\D)(\d{1,2})\s+([a-z]{3,9})\.?,?\s+(\d{4})/i.exec(text);
  const name = named?.[2]?.toLowerCase() ?? '';
  const month = MONTHS.findIndex((starts) => new RegExp(`^(?:${starts})`).test(name)) + 1;
  return month > 0 ? joined(named?.[3], String(month), named?.[1]) : undefined;
}

function joined(year = '', month = '', day = ''): string {
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
