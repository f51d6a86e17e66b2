import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { writtenDate } from '#src/schema/date.ts';
import { dateFault } from './date-fault.ts';

describe('dateFault', () => {
  test.each([
    ['8/10/2024', '2024-10-08'],
    ['08-10-2024 19.30', '2024-10-08 19:30'],
    ['2024/10/8', '2024-10-08'],
    ['2024-10-8 9:05', '2024-10-08 09:05'],
    ['8 Oktober 2024', '2024-10-08'],
    ['Selasa, 8 Okt 2024 19.30 WITA', '2024-10-08 19:30'],
    ['17 August 2024', '2024-08-17'],
  ])('offers the right form of %j', (written, right) => {
    expect(dateFault(written)).toEqual({ code: 'bad-date', values: { nearest: right } });
  });

  test('names the last day of the month', () => {
    expect(dateFault('2023-02-29 10:00')).toEqual({
      code: 'impossible-date',
      values: { month: '2023-02', last: 28 },
    });
  });

  test('names an hour that does not exist', () => {
    expect(dateFault('2024-10-08 24:00')).toEqual({ code: 'impossible-hour' });
  });

  test('offers nothing where it cannot tell', () => {
    for (const text of ['kemarin', '31/02/2024', '20241008', '2024-13-01']) {
      expect(dateFault(text)).toEqual({ code: 'bad-date' });
    }
  });

  test('offers only what the schema takes', () => {
    const text = fc.oneof(
      fc.string(),
      fc.stringMatching(/^\d{1,4}[-/. ]\d{1,2}[-/. ]\d{1,4}( \d{1,2}[:.]\d\d)?$/),
    );
    fc.assert(
      fc.property(text, (written) => {
        const right = dateFault(written).values?.['nearest'];
        if (right !== undefined) expect(writtenDate(String(right))).toBeDefined();
      }),
    );
  });
});
