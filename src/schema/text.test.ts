import { describe, expect, test } from 'vitest';
import { isPlainPath } from './text.ts';

describe('isPlainPath', () => {
  test.each(['/2019/05/judul-lama/', '/berita/2.html', '/a', '/caf%C3%A9/x', '/Berita_Lama/'])(
    'takes %s',
    (path) => {
      expect(isPlainPath(path)).toBe(true);
    },
  );

  test.each([
    ['a pattern of hosts', '/*'],
    ['a placeholder of hosts', '/lama/:judul'],
    ['another host', '//evil.test/x'],
    ['a query, which redirects never see', '/?p=123'],
    ['a fragment, which servers never see', '/x#y'],
    ['a way up', '/a/../b'],
    ['a hidden way up', '/a/%2e%2e/b'],
    ['a hidden slash', '/a%2fb'],
    ['a backslash', '/a\\b'],
    ['the front page', '/'],
    ['no slash', 'a/b'],
    ['a space', '/a b'],
  ])('refuses %s: %s', (_, path) => {
    expect(isPlainPath(path)).toBe(false);
  });
});
