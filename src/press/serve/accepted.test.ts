import { describe, expect, test } from 'vitest';
import { encodingFor } from './accepted.ts';

describe('encodingFor', () => {
  test.each([
    [undefined, undefined],
    ['', undefined],
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip', 'gzip'],
    ['gzip;q=1.0, br;q=0.5', 'gzip'],
    ['gzip, br;q=0', 'gzip'],
    ['br;q=0.001', 'br'],
    ['BR ; Q=1', 'br'],
    ['*', 'br'],
    ['*, br;q=0', 'gzip'],
    ['identity, brx, gzip;q=0.000', undefined],
    ['gzip;q=high', undefined],
  ])('reads %j as %j', (accepted, encoding) => {
    expect(encodingFor(accepted)).toBe(encoding);
  });
});
