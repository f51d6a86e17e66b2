import { describe, expect, test } from 'vitest';
import { feedType } from './feed-type.ts';

describe('feedType', () => {
  test('tells RSS, Atom and JSON Feed apart', () => {
    expect(
      ['/feed.xml', '/ikn/feed.xml', '/atom.xml', '/tag/x/atom.xml', '/feed.json'].map(feedType),
    ).toEqual([
      'application/rss+xml',
      'application/rss+xml',
      'application/atom+xml',
      'application/atom+xml',
      'application/feed+json',
    ]);
  });
});
