import type { RedirectRule } from '../../serve/redirect-rules.ts';
import { mapOf, quoted, withQuery, type Line } from './nginx-text.ts';
import { rawExpressionOf, type ServerRules } from './server-rules.ts';

/** Room for the redirects: nginx refuses to start where its own sizes are too small for them. */
export function mapSizes({ redirects }: ServerRules): string {
  if (redirects.size === 0) return '';
  const longest = [...redirects.keys()].reduce(
    (most, path) => Math.max(most, Buffer.byteLength(path)),
    0,
  );
  const powerOf2 = (least: number): number => 2 ** Math.ceil(Math.log2(least));
  // A bucket holds a few keys, each with two pointers.
  return [
    `map_hash_bucket_size ${powerOf2(2 * (longest + 40))};\n`,
    `map_hash_max_size ${powerOf2(Math.max(2048, 2 * redirects.size))};\n`,
  ].join('');
}

/** Maps from a path to where it leads, by status. */
export function redirectMaps({ redirects, patterns }: ServerRules) {
  const all = [...redirects.values(), ...patterns];
  const statuses = [...new Set(all.map(({ status }) => status))].sort((a, b) => a - b);
  return statuses.flatMap((status) => {
    const exact = [...redirects].filter(([, rule]) => rule.status === status);
    const loose = patterns.filter((rule) => rule.status === status);
    const [one, many] = [`warta_${status}`, `warta_${status}_pattern`];
    return [
      {
        status,
        variable: one,
        map: mapOf(
          '$uri',
          one,
          exact.map(([path, { to }]) => [path, withQuery(quoted(to))]),
        ),
      },
      // Of the path as it was sent, not decoded: what it stood for goes into a header.
      { status, variable: many, map: mapOf('$warta_raw', many, loose.map(patternLine)) },
    ].filter(({ map }) => map !== '');
  });
}

function patternLine({ from, to }: RedirectRule): Line {
  const groups = rawExpressionOf(from).replace(/\(\?</g, '(?<warta_');
  const value = quoted(to).replace(/:([A-Za-z]\w*)/g, (whole, name: string) =>
    groups.includes(`(?<warta_${name}>`) ? `\${warta_${name}}` : whole,
  );
  return [`~${groups}`, withQuery(value)];
}
