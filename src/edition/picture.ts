import type { ContentRecord } from '#src/schema/record.ts';
import type { Picture } from './page-parts.ts';

/** The picture that a file calls by this name; undefined when it calls none, or the desk let none pass. */
export function pictureOf(
  { pictures }: ContentRecord<unknown>,
  name: string | undefined,
  alt: string,
): Picture | undefined {
  const facts = name === undefined ? undefined : pictures[name];
  if (!facts) return undefined;
  const { source, width, height, digest } = facts;
  return { source, alt, width, height, digest };
}

/** Pictures that a body shows, by the words that name them there; the body itself says what they show. */
export function illustrationsOf(record: ContentRecord<unknown>): Readonly<Record<string, Picture>> {
  const found: Record<string, Picture> = {};
  for (const { what, name } of record.body.mentions) {
    const picture = what === 'picture' ? pictureOf(record, name, '') : undefined;
    if (picture) found[name] = picture;
  }
  return found;
}
