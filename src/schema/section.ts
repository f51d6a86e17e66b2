import * as z from 'zod';
import { line } from './text.ts';

/** `sections/<slug>.md`: where readers find a story; `order` is its place in the section bar. */
export const section = z.strictObject({
  name: line.max(40),
  order: z.int().default(100),
  description: line.max(300).optional(),
  color: z
    .string()
    .refine((text) => /^#[0-9a-f]{6}$/i.test(text), { params: { code: 'bad-color' } })
    .optional(),
});

export type SectionFields = z.infer<typeof section>;
