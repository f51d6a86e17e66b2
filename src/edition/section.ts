import type { ContentRecord } from '#src/schema/record.ts';
import type { SectionFields } from '#src/schema/section.ts';
import { kept } from './kept.ts';
import type { Link } from './page-parts.ts';
import type { Urls } from './urls.ts';

/** Where readers find a story. */
export interface Section {
  readonly slug: string;
  readonly file: string;
  readonly url: string;
  readonly name: string;
  readonly description?: string;
  readonly order: number;
}

/** Sections in the order of the section bar: by `order`, then by slug. */
export function sectionsOf(
  records: readonly ContentRecord<SectionFields>[],
  urls: Urls,
): readonly Section[] {
  return records
    .map(({ slug, file, fields }) => ({
      slug,
      file,
      url: urls.section(slug),
      name: fields.name,
      order: fields.order,
      ...(fields.description === undefined ? {} : { description: fields.description }),
    }))
    .sort((a, b) => a.order - b.order || bySlug(a, b));
}

/** A section as stories name it. */
export const sectionLink = kept(({ name, url }: Section): Link => ({ text: name, url }));

/** Order by slug, the same on every machine. */
export function bySlug(a: { readonly slug: string }, b: { readonly slug: string }): number {
  return a.slug < b.slug ? -1 : a.slug > b.slug ? 1 : 0;
}
