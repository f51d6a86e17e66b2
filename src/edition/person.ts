import type { PersonFields } from '#src/schema/person.ts';
import type { ContentRecord } from '#src/schema/record.ts';
import { kept } from './kept.ts';
import type { Byline, Picture } from './page-parts.ts';
import { pictureOf } from './picture.ts';
import { bySlug } from './section.ts';
import type { Urls } from './urls.ts';

/** Who a byline belongs to. */
export interface Person {
  readonly slug: string;
  readonly url: string;
  readonly name: string;
  readonly photo?: Picture;
  readonly record: ContentRecord<PersonFields>;
}

/** People by slug. */
export function peopleOf(
  records: readonly ContentRecord<PersonFields>[],
  urls: Urls,
): readonly Person[] {
  return records
    .map((record) => {
      const photo = pictureOf(record, record.fields.photo, record.fields.name);
      const { slug, fields } = record;
      return {
        slug,
        url: urls.person(slug),
        name: fields.name,
        record,
        ...(photo ? { photo } : {}),
      };
    })
    .sort(bySlug);
}

/**
 * Finds who a byline names: by slug, or by the name as their file writes it. A slug goes before a name, and of two
 * people of one name the first by slug is meant; whom nobody knows is for the desk to refuse.
 */
export function bylinesOf(people: readonly Person[]): (name: string) => Person | undefined {
  const known = new Map<string, Person>();
  for (const person of people.toReversed()) known.set(person.name.normalize('NFC'), person);
  for (const person of people) known.set(person.slug, person);
  return (name) => known.get(name) ?? known.get(name.normalize('NFC'));
}

/** A person as a byline shows them. */
export const bylineOf = kept(({ name, url, photo, record }: Person): Byline => {
  const { role } = record.fields;
  return { text: name, url, ...(role === undefined ? {} : { role }), ...(photo ? { photo } : {}) };
});
