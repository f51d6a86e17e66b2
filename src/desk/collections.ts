import type * as z from 'zod';
import { ad } from '#src/schema/ad.ts';
import type { AdFields } from '#src/schema/ad.ts';
import { article } from '#src/schema/article.ts';
import type { ArticleFields } from '#src/schema/article.ts';
import { home } from '#src/schema/home.ts';
import type { HomeFields } from '#src/schema/home.ts';
import { page } from '#src/schema/page.ts';
import type { PageFields } from '#src/schema/page.ts';
import { person } from '#src/schema/person.ts';
import type { PersonFields } from '#src/schema/person.ts';
import { section } from '#src/schema/section.ts';
import type { SectionFields } from '#src/schema/section.ts';
import { tag } from '#src/schema/tag.ts';
import type { TagFields } from '#src/schema/tag.ts';
import { shapeOf } from './schema-shape.ts';
import type { Shape } from './schema-shape.ts';

/** Fields of each collection; `home` is a single file, the others are folders of `content/`. */
export interface FieldsOf {
  articles: ArticleFields;
  people: PersonFields;
  sections: SectionFields;
  tags: TagFields;
  pages: PageFields;
  ads: AdFields;
  home: HomeFields;
}

export type Collection = keyof FieldsOf;

/** The schema of a front matter: keys with a schema each. */
export type FrontMatterSchema = z.ZodObject<Readonly<Record<string, z.ZodType>>>;

interface Rules {
  readonly schema: FrontMatterSchema;
  readonly shape: Shape;
}

const rules = (schema: FrontMatterSchema): Rules => ({
  schema,
  shape: shapeOf(schema),
});

/** The schema of each collection, with what is derived from it once. */
export const COLLECTIONS: Readonly<Record<Collection, Rules>> = {
  articles: rules(article),
  people: rules(person),
  sections: rules(section),
  tags: rules(tag),
  pages: rules(page),
  ads: rules(ad),
  home: rules(home),
};

/** Is it the name of a folder of `content/` that holds records? */
export function isCollection(name: string): name is Collection {
  return name !== 'home' && Object.hasOwn(COLLECTIONS, name);
}
