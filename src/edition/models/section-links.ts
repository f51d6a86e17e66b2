import type { Edition } from '../edition.ts';
import type { Link } from '../page-parts.ts';

/** Sections that have a story, in their order: an empty one leaves navigation until its first. */
export function openSections({ sections, articlesIn }: Edition): readonly Link[] {
  return sections
    .filter(({ slug }) => articlesIn(slug).length > 0)
    .map(({ name, url }) => ({ text: name, url }));
}
