import * as z from 'zod';
import { line } from './text.ts';

/** `pages/<slug>.md`: a standing page; `menu` is the footer column that lists it. */
export const page = z.strictObject({
  title: line.max(110),
  description: line.max(300).optional(),
  menu: z.union([z.enum(['about', 'follow']), z.literal(false)]).default(false),
});

export type PageFields = z.infer<typeof page>;
