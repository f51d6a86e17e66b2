import * as z from 'zod';
import { line, webAddress } from './text.ts';

/** `people/<slug>.md`: who a byline belongs to; the body is the biography. */
export const person = z.strictObject({
  name: line.max(80),
  role: line.max(120).optional(),
  photo: line.optional(),
  email: z.email().optional(),
  links: z.array(webAddress).default([]),
  active: z.boolean().default(true),
});

export type PersonFields = z.infer<typeof person>;
