import * as z from 'zod';

/** A line of text: line breaks become spaces, and it is not empty when its outer spaces are taken away. */
export const line = z
  .string()
  .overwrite((text) =>
    text
      .split('\n')
      .map((part) => part.trim())
      .join(' '),
  )
  .trim()
  .min(1);

/** A slug: lowercase ASCII letters, digits and single hyphens. It names a file and stands in an address. */
export const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
export const slug = z
  .string()
  .refine((text) => SLUG.test(text), { params: { code: 'not-a-slug' } });

/** One or many: a single text reads as a list of one. */
export const oneOrMany = z.union([line.transform((text) => [text]), z.array(line).min(1)]);

/** An address on the web. */
export const webAddress = z.url({ protocol: /^https?$/ });

/**
 * Is it a path and nothing else? Hosts read `*` and `:name` in redirects as patterns, and never see a query or what
 * follows `#`; a path that climbs or that starts with `//` would name another place than it seems to.
 */
export function isPlainPath(path: string): boolean {
  if (!/^(?:\/(?:[^\s/?#*:%\\]|%[0-9a-f]{2})+)+\/?$/i.test(path)) return false;
  return (
    !path.split('/').some((part) => /^(?:\.|%2e){1,2}$/i.test(part)) && !/%(?:2f|5c|00)/i.test(path)
  );
}
