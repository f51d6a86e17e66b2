import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { redirectsIn } from './redirect-rules.ts';

describe('redirectsIn', () => {
  test('reads paths, statuses and comments, and leaves out what is no redirect', () => {
    const redirectOf = redirectsIn('# lama\r\n/a /b 301\n/c /d\n/e\n/f /g 200\n/h /i soon\n');
    expect(redirectOf('/a')).toMatchObject({ to: '/b', status: 301 });
    expect(redirectOf('/c')).toMatchObject({ to: '/d', status: 302 });
    expect(['/e', '/f', '/h', '/a/', '/'].map(redirectOf)).toEqual(Array(5).fill(undefined));
  });

  test('fills in what * and :name stood for', () => {
    const redirectOf = redirectsIn('/blog/:year/* /:year/x/:splat?y=:none 301\n');
    expect(redirectOf('/blog/2019/a/b c')?.to).toBe('/2019/x/a/b%20c?y=:none');
    expect(redirectOf('/blog/2019')).toBeUndefined();
  });

  test('follows the first line that fits', () => {
    const [before, after] = [redirectsIn('/a* /x\n/ab /y'), redirectsIn('/ab /y\n/ab /z\n/a* /x')];
    expect([before('/ab')?.to, after('/ab')?.to, after('/ac')?.to]).toEqual(['/x', '/y', '/x']);
  });

  test('takes paths decoded or not, and gives them encoded', () => {
    const redirectOf = redirectsIn('/caf%C3%A9 /kopi%20é 301\n/té /x\n/a+(b) /y\n');
    expect(redirectOf('/café')?.to).toBe('/kopi%20%C3%A9');
    expect([redirectOf('/té')?.to, redirectOf('/a+(b)')?.to]).toEqual(['/x', '/y']);
  });

  test('never lets a path choose the host or break the header', () => {
    const redirectOf = redirectsIn('/go/* /:splat 301\n');
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (rest) => {
        const to = redirectOf(`/go/${rest}`)?.to ?? '';
        expect(to).toMatch(/^[\x21-\x7e]+$/);
        expect(new URL(to, 'http://paper.test').host).toBe('paper.test');
      }),
      { examples: [['/evil.test'], ['\\evil.test'], ['\r\nSet-Cookie: a'], ['//$&']] },
    );
  });
});
