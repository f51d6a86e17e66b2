import { describe, expect, test } from 'vitest';
import { isGone, isKeepable, isReading } from './answers.ts';

/** An answer of this site with a page; name what matters. */
function anAnswer(what: Partial<Parameters<typeof isReading>[0]> = {}) {
  const headers = new Headers({ 'content-type': 'text/html; charset=utf-8' });
  const type: ResponseType = 'basic';
  return { status: 200, type, redirected: false, headers, ...what };
}

describe('isKeepable', () => {
  test('takes a whole answer of this site', () => {
    expect(isKeepable(anAnswer())).toBe(true);
  });

  test.each([
    ['an error', { status: 500 }],
    ['a part of a file', { status: 206 }],
    ['what came from elsewhere', { type: 'opaque' }],
    ['what stands at another address', { redirected: true }],
  ] as const)('leaves %s', (_, what) => {
    expect(isKeepable(anAnswer(what))).toBe(false);
  });

  test('leaves what its sender forbids to keep', () => {
    const headers = new Headers({ 'cache-control': 'private, No-Store' });
    expect(isKeepable(anAnswer({ headers }))).toBe(false);
  });
});

describe('isReading', () => {
  test('takes pages and data, and leaves what is large', () => {
    const of = (type: string) =>
      isReading(anAnswer({ headers: new Headers({ 'content-type': type }) }));
    expect(of('text/html; charset=utf-8')).toBe(true);
    expect(of('application/json')).toBe(true);
    expect(of('application/pdf')).toBe(false);
  });
});

describe('isGone', () => {
  test.each([404, 410])('gives up what answers %d', (status) => {
    expect(isGone(anAnswer({ status }))).toBe(true);
  });

  test('gives up what has moved', () => {
    expect(isGone(anAnswer({ status: 0, type: 'opaqueredirect' }))).toBe(true);
  });

  test.each([403, 429, 500, 503])('keeps its copy of what answers %d: it may be back', (status) => {
    expect(isGone(anAnswer({ status }))).toBe(false);
  });
});
