import * as z from 'zod';
import { line } from './text.ts';

/** `tags/<slug>.md`: a description for a tag that deserves one; `aliases` are read as this tag. */
export const tag = z.strictObject({
  name: line.max(60),
  description: line.max(300).optional(),
  aliases: z.array(line).default([]),
});

export type TagFields = z.infer<typeof tag>;
