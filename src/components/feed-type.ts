/** Media type of a feed by the end of its address (RSS 2.0, RFC 4287, JSON Feed 1.1). */
export function feedType(url: string): string {
  if (url.endsWith('.json')) return 'application/feed+json';
  return url.endsWith('/atom.xml') ? 'application/atom+xml' : 'application/rss+xml';
}
