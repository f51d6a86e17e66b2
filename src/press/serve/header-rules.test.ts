import { describe, expect, test } from 'vitest';
import { headersIn } from './header-rules.ts';

const RULES = `# for all
/*
  X-Two: a
  X-Frame-Options: DENY
/media/*
  X-Two: b
/feed.xml
  ! X-Frame-Options
`;

describe('headersIn', () => {
  test('joins what several blocks give and takes away what one takes away', () => {
    const headersOf = headersIn(RULES);
    expect(Object.fromEntries(headersOf('/x/'))).toEqual({
      'x-two': 'a',
      'x-frame-options': 'DENY',
    });
    expect(headersOf('/media/a/b.avif').get('x-two')).toBe('a, b');
    expect(headersOf('/feed.xml').get('x-frame-options')).toBe('');
  });

  test('keeps colons in a value and dots in a path as they are', () => {
    const headersOf = headersIn('/a.xml\n  Link: <https://b.test/>; rel="preload"\n');
    expect(headersOf('/a.xml').get('link')).toBe('<https://b.test/>; rel="preload"');
    expect(headersOf('/a-xml').size).toBe(0);
  });

  test('leaves out what makes no header, and what is the server’s own', () => {
    const lines = ['X-Before: 1', '/*', ' no header', ' Bad(Name): 1', ' X-Bad: \u0007'];
    const headersOf = headersIn([...lines, ' Content-Length: 1', ' : 1', ' X-Good: 1'].join('\n'));
    expect([...headersOf('/')]).toEqual([['x-good', '1']]);
  });
});
