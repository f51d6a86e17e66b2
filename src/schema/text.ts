import * as z from 'zod';

/** A line of text: not empty when its spaces are taken away. */
export const line = z.string().trim().min(1);

/** A slug: lowercase ASCII letters, digits and single hyphens. It names a file and stands in an address. */
export const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
export const slug = z.string().regex(SLUG);

/** One or many: a single text reads as a list of one. */
export const oneOrMany = z.union([line.transform((text) => [text]), z.array(line).min(1)]);

/** An address on the web. */
export const webAddress = z.url({ protocol: /^https?$/ });
