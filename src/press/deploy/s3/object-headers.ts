import { headerNames, type Deployable, type Item } from '../deployable.ts';

/** Headers that an object keeps and its service gives back with it (Amazon S3 API Reference, PutObject). */
const KEPT = [
  'cache-control',
  'content-disposition',
  'content-language',
  'content-type',
  'expires',
];

/** Headers to put an object with. A redirect is followed where the bucket is served as a website. */
export function objectHeaders({ headers }: Item): Readonly<Record<string, string>> {
  const kept = KEPT.flatMap((name): [string, string][] => {
    const value = headers.get(name);
    return value === undefined ? [] : [[name, value]];
  });
  const to = headers.get('location');
  if (to !== undefined) kept.push(['x-amz-website-redirect-location', to]);
  return Object.fromEntries(kept);
}

/** Names of headers that the site asks for and objects cannot keep: the CDN before them must give them. */
export function lostHeaders(site: Deployable): readonly string[] {
  return headerNames(site).filter((name) => !KEPT.includes(name));
}
