import { lineOf } from '#src/schema/field-lines.ts';
import type { Problem } from '#src/schema/problem.ts';
import type { ContentRecord } from '#src/schema/record.ts';
import type { TagFields } from '#src/schema/tag.ts';
import type { Article } from './article.ts';
import { bySlug } from './section.ts';
import type { Tails } from './tails.ts';
import type { Urls } from './urls.ts';

/** A tag of the paper, and the spelling it is shown with. */
export interface Tag {
  readonly slug: string;
  readonly url: string;
  readonly name: string;
  readonly description?: string;
}

/** A tag as an article writes it. */
export interface WrittenTag {
  readonly slug: string;
  readonly text: string;
}

/**
 * Slug of a tag: compatibility decomposition (NFKD), marks dropped, ASCII lowercase, everything else a hyphen.
 * Empty for a text without a Latin letter or digit, which the paper refuses.
 */
export function tagSlug(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** How the paper reads tags: each spelling to the tag it means. */
export interface TagReader {
  /** The tag that a spelling means, one object for all that write it so; its slug is empty when there is none. */
  tagOf(text: string): WrittenTag;
  readonly files: ReadonlyMap<string, ContentRecord<TagFields>>;
  readonly problems: readonly Problem[];
}

/** Tag files claim their own slug, their name's and their aliases'; what two of them claim is a problem. */
export function tagReader(records: readonly ContentRecord<TagFields>[]): TagReader {
  const files = new Map<string, ContentRecord<TagFields>>();
  const claims = new Map<string, ContentRecord<TagFields>>();
  const problems: Problem[] = [];
  const sorted = [...records].sort(bySlug);
  for (const record of sorted) {
    files.set(record.slug, record);
    claims.set(record.slug, record);
  }
  for (const record of sorted) {
    for (const [field, text] of spellings(record)) {
      const slug = tagSlug(text);
      const owner = claims.get(slug);
      if (slug !== '' && !owner) claims.set(slug, record);
      if (slug !== '' && (!owner || owner === record)) continue;
      problems.push({
        code: owner ? 'tag-clash' : 'empty-tag',
        severity: 'error',
        ...place(record, field),
        found: text,
        ...(owner ? { values: { other: owner.file } } : {}),
      });
    }
  }
  const known = new Map<string, WrittenTag>();
  return {
    files,
    problems,
    tagOf(text) {
      const found = known.get(text);
      if (found !== undefined) return found;
      const own = tagSlug(text);
      const tag = { slug: claims.get(own)?.slug ?? own, text };
      known.set(text, tag);
      return tag;
    },
  };
}

function spellings({ fields }: ContentRecord<TagFields>): readonly (readonly [string, string])[] {
  return [
    ['name', fields.name],
    ...fields.aliases.map((alias, index) => [`aliases.${String(index)}`, alias] as const),
  ];
}

/** Tags of an article, each once, in the order and spelling in which it writes them. */
export function writtenTags(texts: readonly string[], { tagOf }: TagReader): readonly WrittenTag[] {
  const tags = texts.map(tagOf);
  const isFirst = ({ slug }: WrittenTag, place: number): boolean =>
    slug !== '' && tags.findIndex((tag) => tag.slug === slug) === place;
  // Not copied where all are told apart: a copy grows as it is filled, and keeps room for more.
  return tags.every(isFirst) ? tags : tags.filter(isFirst);
}

/** Where a file says something, for a problem with it. */
export function place(
  { file, lines }: ContentRecord<unknown>,
  field: string,
): Pick<Problem, 'file' | 'line' | 'field'> {
  const line = lineOf(lines, field) ?? lineOf(lines, field.split('.', 1)[0] ?? field);
  return { file, field, ...(line === undefined ? {} : { line }) };
}

/** Tags that public articles carry, by slug: named by their file, else as the earliest article spells them. */
export function tagsOf(
  tagged: ReadonlyMap<string, readonly Article[]>,
  { files }: TagReader,
  urls: Urls,
  tails?: Tails['tags'],
): readonly Tag[] {
  return [...tagged]
    .map(([slug, articles]) => {
      const fields = files.get(slug)?.fields;
      const first = articles.at(-1)?.tags.find((tag) => tag.slug === slug)?.text;
      const earliest = tails?.get(slug)?.spelling ?? first;
      const { description } = fields ?? {};
      return {
        slug,
        url: urls.tag(slug),
        name: fields?.name ?? earliest ?? slug,
        ...(description === undefined ? {} : { description }),
      };
    })
    .sort(bySlug);
}
