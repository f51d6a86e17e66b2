import type { AdFields } from './ad.ts';
import type { ArticleFields } from './article.ts';
import type { FieldLines } from './field-lines.ts';
import type { HomeFields } from './home.ts';
import type { PageFields } from './page.ts';
import type { PersonFields } from './person.ts';
import type { SectionFields } from './section.ts';
import type { TagFields } from './tag.ts';

/** A checked file of `content/`: what its front matter says, where it says it, and what its body needs. */
export interface ContentRecord<Fields> {
  /** File name without `.md`, or its folder's name when the file is `index.md`. */
  readonly slug: string;
  /** Path from the paper's root, with forward slashes: `content/articles/2024/10/x.md`. */
  readonly file: string;
  readonly fields: Fields;
  /** Line of each front matter key, for problems found later. */
  readonly lines: FieldLines;
  readonly body: BodyFacts;
  /** Hash of the whole file and of the pictures it shows. */
  readonly digest: string;
  /** Pictures the file shows (`image`, `photo` and those of the body), by the words that name them there. */
  readonly pictures: Readonly<Record<string, PictureFacts>>;
}

/** What is known of a body without rendering it. */
export interface BodyFacts {
  /** First paragraph as plain text, cut at a word's end; empty for an empty body, and where a description is given. */
  readonly excerpt: string;
  readonly words: number;
  /** Line of the file where the body starts. */
  readonly line: number;
  readonly mentions: readonly Mention[];
}

/** Something a body names and the paper must have: an article by slug, a picture by path, an ad slot. */
export interface Mention {
  readonly what: 'article' | 'picture' | 'slot';
  readonly name: string;
  /** Line of the file. */
  readonly line: number;
}

/** A picture of the paper: `source` is its path from the root, `digest` the hash of its bytes. */
export interface PictureFacts {
  readonly source: string;
  readonly width: number;
  readonly height: number;
  readonly digest: string;
}

/** Everything the desk has read and let pass. */
export interface Records {
  readonly articles: readonly ContentRecord<ArticleFields>[];
  readonly people: readonly ContentRecord<PersonFields>[];
  readonly sections: readonly ContentRecord<SectionFields>[];
  readonly tags: readonly ContentRecord<TagFields>[];
  readonly pages: readonly ContentRecord<PageFields>[];
  readonly ads: readonly ContentRecord<AdFields>[];
  readonly home?: ContentRecord<HomeFields>;
}
