import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calendarOf, hasHour, instantOf } from './calendar.ts';

const MAKASSAR = 'Asia/Makassar';
const warta = calendarOf({ timeZone: MAKASSAR, language: 'id' });

describe('instantOf', () => {
  test('reads an hour without offset in the newsroom’s zone', () => {
    expect(instantOf('2024-10-08 19:30', MAKASSAR)).toBe(Date.UTC(2024, 9, 8, 11, 30));
  });

  test('keeps a written offset', () => {
    expect(instantOf('2024-10-08T19:30:00+07:00', MAKASSAR)).toBe(Date.UTC(2024, 9, 8, 12, 30));
    expect(instantOf('2024-10-08T19:30:00Z', MAKASSAR)).toBe(Date.UTC(2024, 9, 8, 19, 30));
  });

  test('takes a date alone as midnight in the zone', () => {
    expect(instantOf('2024-10-08', MAKASSAR)).toBe(Date.UTC(2024, 9, 7, 16));
  });

  test('moves an hour that summer time skips on by the gap', () => {
    expect(instantOf('2024-03-31 02:30', 'Europe/Berlin')).toBe(Date.UTC(2024, 2, 31, 1, 30));
    expect(instantOf('2024-03-10 02:30', 'America/New_York')).toBe(Date.UTC(2024, 2, 10, 7, 30));
  });

  test('takes the first of an hour that comes twice', () => {
    expect(instantOf('2024-10-27 02:30', 'Europe/Berlin')).toBe(Date.UTC(2024, 9, 27, 0, 30));
    expect(instantOf('2024-11-03 01:30', 'America/New_York')).toBe(Date.UTC(2024, 10, 3, 5, 30));
  });

  test('takes a midnight that summer time skips as the day’s first hour', () => {
    expect(instantOf('2024-09-08', 'America/Santiago')).toBe(Date.UTC(2024, 8, 8, 4));
  });

  test('refuses what is not a date', () => {
    expect(() => instantOf('2024-02-30', MAKASSAR)).toThrow('2024-02-30');
  });

  test.each([MAKASSAR, 'Europe/Berlin', 'America/St_Johns', 'Africa/Casablanca', 'UTC'])(
    'undoes the stamp of any instant in %s',
    (timeZone) => {
      const calendar = calendarOf({ timeZone, language: 'en' });
      const seconds = fc.integer({ min: 0, max: Date.UTC(2090, 0, 1) / 1000 });
      fc.assert(
        fc.property(seconds, (second) => {
          const { iso } = calendar.stamp(second * 1000);
          expect(instantOf(iso, 'Asia/Jakarta')).toBe(second * 1000);
          const wall = iso.slice(0, 19);
          expect(calendar.stamp(instantOf(wall, timeZone)).iso.slice(0, 19)).toBe(wall);
        }),
      );
    },
  );
});

describe('hasHour', () => {
  test('tells a date from a moment', () => {
    expect(hasHour('2024-10-08')).toBe(false);
    expect(hasHour('2024-10-08 00:00')).toBe(true);
  });
});

describe('calendarOf', () => {
  test('writes a stamp as Indonesians do', () => {
    expect(warta.stamp(instantOf('2024-10-08 19:30', MAKASSAR))).toEqual({
      iso: '2024-10-08T19:30:00+08:00',
      text: 'Selasa, 8 Oktober 2024, 19.30 WITA',
      date: '8 Oktober 2024',
      time: '19.30',
    });
  });

  test('writes a stamp in English', () => {
    const english = calendarOf({ timeZone: MAKASSAR, language: 'en' });
    expect(english.stamp(instantOf('2024-10-08 19:30', MAKASSAR)).text).toBe(
      'Tuesday, 8 October 2024, 19:30 WITA',
    );
  });

  test('says the day alone when there is no hour', () => {
    expect(warta.stamp(instantOf('2024-10-08', MAKASSAR), false)).toEqual({
      iso: '2024-10-08',
      text: 'Selasa, 8 Oktober 2024',
      date: '8 Oktober 2024',
      time: '',
    });
  });

  test('tells the day of an instant, the same from its first to its last', () => {
    const day = warta.dayOf(instantOf('2024-01-02 00:00', MAKASSAR));
    const yearMonth = '2024-01';
    expect(day).toEqual({ year: '2024', month: '01', day: '02', date: '2024-01-02', yearMonth });
    expect(warta.dayOf(instantOf('2024-01-02 23:59:59', MAKASSAR))).toBe(day);
    expect(warta.dayOf(instantOf('2024-01-01 23:59:59', MAKASSAR)).date).toBe('2024-01-01');
    expect(warta.dayOf(Date.UTC(1969, 11, 31, 15, 59)).date).toBe('1969-12-31');
    expect(warta.dayName(instantOf('2024-01-05', MAKASSAR))).toBe('Jumat');
    expect(warta.monthName(instantOf('2024-08-05', MAKASSAR))).toBe('Agustus');
  });

  test.each([
    ['Asia/Jakarta', 'WIB'],
    ['Asia/Pontianak', 'WIB'],
    ['Asia/Makassar', 'WITA'],
    ['Asia/Jayapura', 'WIT'],
    ['Europe/Berlin', 'CET'],
    ['UTC', 'UTC'],
  ])('names the clock of %s %s', (timeZone, clock) => {
    expect(calendarOf({ timeZone, language: 'id' }).clock).toBe(clock);
  });

  test('names summer time where it is kept', () => {
    const berlin = calendarOf({ timeZone: 'Europe/Berlin', language: 'en' });
    expect(berlin.stamp(Date.UTC(2024, 6, 1, 10)).text).toBe('Monday, 1 July 2024, 12:00 CEST');
    expect(berlin.stamp(Date.UTC(2024, 11, 2, 10)).text).toBe('Monday, 2 December 2024, 11:00 CET');
    expect(berlin.stamp(Date.UTC(2024, 2, 31, 0, 59)).iso).toBe('2024-03-31T01:59:00+01:00');
    expect(berlin.stamp(Date.UTC(2024, 2, 31, 1, 0)).iso).toBe('2024-03-31T03:00:00+02:00');
  });

  test.each(['America/Los_Angeles', 'Pacific/Kiritimati', 'UTC'])(
    'puts 23:59 and 00:00 on their days when the machine is in %s',
    (machine) => {
      const script = `
        import { calendarOf, instantOf } from '#src/calendar.ts';
        const calendar = calendarOf({ timeZone: '${MAKASSAR}', language: 'id' });
        for (const at of ['2024-12-31 23:59', '2025-01-01 00:00'])
          console.log(calendar.stamp(instantOf(at, '${MAKASSAR}')).text);`;
      const output = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
        env: { ...process.env, TZ: machine, LANG: 'de_DE.UTF-8' },
        encoding: 'utf8',
      });
      expect(output.trim().split('\n')).toEqual([
        'Selasa, 31 Desember 2024, 23.59 WITA',
        'Rabu, 1 Januari 2025, 00.00 WITA',
      ]);
    },
  );
});
