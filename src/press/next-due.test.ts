import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { isDue, writeNextDue } from './next-due.ts';

const NOW = Date.UTC(2026, 10, 24, 1);
const HOUR = 3_600_000;
let cache: string;
beforeEach(() => {
  cache = join(mkdtempSync(join(tmpdir(), 'warta-due-')), '.warta');
});

describe('isDue', () => {
  test('says yes before the first publish, and where its note cannot be read', () => {
    expect(isDue(cache, { asOf: NOW, sources: 's' })).toBe(true);
    writeNextDue(cache, { asOf: NOW, sources: 's' });
    writeFileSync(join(cache, 'next-due.json'), '{');
    expect(isDue(cache, { asOf: NOW, sources: 's' })).toBe(true);
  });

  test('says no until the hour that was noted, and yes from then on', () => {
    writeNextDue(cache, { asOf: NOW, nextDue: NOW + HOUR, sources: 's' });
    const at = (asOf: number) => isDue(cache, { asOf, sources: 's' });
    expect([at(NOW), at(NOW + HOUR - 1), at(NOW + HOUR)]).toEqual([false, false, true]);
    expect(JSON.parse(readFileSync(join(cache, 'next-due.json'), 'utf8'))).toMatchObject({
      nextDue: '2026-11-24T02:00:00.000Z',
    });
  });

  test('says yes when a source changed, and when the clock was set back', () => {
    writeNextDue(cache, { asOf: NOW, sources: 's' });
    expect(isDue(cache, { asOf: NOW + 1000 * HOUR, sources: 's' })).toBe(false);
    expect(isDue(cache, { asOf: NOW, sources: 'other' })).toBe(true);
    expect(isDue(cache, { asOf: NOW - 1, sources: 's' })).toBe(true);
  });
});
