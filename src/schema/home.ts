import * as z from 'zod';
import { date } from './date.ts';
import { slug } from './text.ts';

const pick = z.strictObject({ slug, until: date });

/** `home.md` (optional): what the front page leads with; what is past its `until` falls away by itself. */
export const home = z.strictObject({
  lead: pick.optional(),
  picks: z.array(pick).max(10).default([]),
});

export type HomeFields = z.infer<typeof home>;
