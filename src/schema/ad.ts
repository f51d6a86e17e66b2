import * as z from 'zod';
import { date } from './date.ts';
import { line, slug } from './text.ts';

/** `ads/<slug>.md`: a house ad, shown in its slot from `from` up to (not including) `until`. */
export const ad = z.strictObject({
  slot: slug,
  image: line,
  alt: line,
  link: line,
  advertiser: line,
  from: date.optional(),
  until: date.optional(),
  weight: z.int().min(1).max(100).default(1),
});

export type AdFields = z.infer<typeof ad>;
