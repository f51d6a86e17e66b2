import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calendarOf } from '#src/calendar.ts';
import { aSite } from '#src/testing/builders.ts';
import { monthCalendar } from './month-calendar.ts';

function sheet(month: string, days: readonly string[] = [], timeZone = 'Asia/Makassar') {
  const site = aSite({ timeZone });
  const stories = days.map((date) => ({ date, stories: [] }));
  return monthCalendar({ site, calendar: calendarOf(site) }, month, stories);
}

describe('monthCalendar', () => {
  test('begins weeks on Monday, wherever the paper is', () => {
    for (const zone of ['Asia/Makassar', 'Pacific/Kiritimati', 'Pacific/Pago_Pago']) {
      expect(sheet('2024-10', [], zone).weekdays).toEqual([
        'Senin',
        'Selasa',
        'Rabu',
        'Kamis',
        'Jumat',
        'Sabtu',
        'Minggu',
      ]);
    }
  });

  test('puts the first of October 2024 on a Tuesday', () => {
    const [week] = sheet('2024-10').weeks;
    expect(week?.map((cell) => cell?.day)).toEqual([undefined, 1, 2, 3, 4, 5, 6]);
  });

  test('knows the days that have stories', () => {
    const site = aSite();
    const days = [{ date: '2024-02-29', stories: [{}, {}] as never[] }];
    const { weeks } = monthCalendar({ site, calendar: calendarOf(site) }, '2024-02', days);
    const filled = weeks.flat().filter((cell) => cell && cell.stories > 0);
    expect(filled).toEqual([{ day: 29, date: '2024-02-29', stories: 2 }]);
  });

  test('has each day of any month once, in its column', () => {
    const months = fc.date({
      min: new Date('1900-01-01'),
      max: new Date('2199-12-31'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(months, (any) => {
        const month = any.toISOString().slice(0, 7);
        const cells = sheet(month).weeks.flatMap((week) =>
          week.map((cell, column) => ({ cell, column })),
        );
        const days = cells.flatMap(({ cell, column }) => (cell ? [{ ...cell, column }] : []));
        expect(days.map(({ day }) => day)).toEqual(days.map((_, index) => index + 1));
        for (const { date, column } of days) {
          expect((new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7).toBe(column);
        }
        expect(new Date(Date.parse(`${month}-01`) + days.length * 86_400_000).getUTCDate()).toBe(1);
      }),
    );
  });
});
