import * as z from 'zod';
import { date } from './date.ts';
import { isPlainPath, line, oneOrMany, slug } from './text.ts';

export const KINDS = [
  'news',
  'feature',
  'opinion',
  'advertorial',
  'press-release',
  'photo',
] as const;
export const CORRECTION_KINDS = ['correction', 'right-of-reply', 'clarification'] as const;

const correction = z.strictObject({ at: date, kind: z.enum(CORRECTION_KINDS), text: line });
const withdrawal = z.strictObject({ at: date, reason: line });

/**
 * The front matter of an article. Every key says in `meta` what it holds and which rule it keeps;
 * the README's table is made from that.
 */
export const article = z.strictObject({
  title: line
    .min(10)
    .max(150)
    .meta({ value: 'headline', rule: 'required, 10 to 150 characters; over 110 warns' }),
  description: line.max(300).optional().meta({
    value: 'standfirst',
    rule: 'at most 300 characters; else cut from the first paragraph at a word’s end',
  }),
  date: date.meta({
    value: '`2024-10-08 19:30`, `2024-10-08T19:30:00+08:00` or `2024-10-08`',
    rule: 'required; without an offset it is the newsroom’s time zone; in the future = scheduled',
  }),
  updated: date
    .optional()
    .meta({ value: 'last change a reader should know of', rule: 'not before `date`' }),
  section: slug.meta({ value: 'slug of a file in `content/sections/`', rule: 'required' }),
  author: oneOrMany.meta({
    value: 'a person of `content/people/`, by slug or by name, or a list of them',
    rule: 'required',
  }),
  editor: oneOrMany
    .optional()
    .meta({ value: 'likewise', rule: 'required for news unless the site config says otherwise' }),
  dateline: line
    .max(60)
    .optional()
    .meta({ value: 'place of filing, `JAKARTA`', rule: 'opens the text' }),
  image: line.optional().meta({
    value: 'path beside the article, or under `content/media/`',
    rule: 'a real raster image; at least 1200 px wide, else a warning',
  }),
  alt: line.optional().meta({ value: 'what the picture shows', rule: 'required with `image`' }),
  caption: line.optional().meta({ value: 'the caption', rule: 'required with `image`' }),
  credit: line.optional().meta({
    value: '`BorneoFlash/IST` (shown as `Foto: …`) or with its own word, `Ilustrasi: …`',
    rule: 'required with `image`',
  }),
  tags: z
    .array(line.max(60))
    .max(10)
    .default([])
    .meta({ value: 'list', rule: 'at most 10; grouped by slug' }),
  kind: z
    .enum(KINDS)
    .default('news')
    .meta({
      value: KINDS.map((kind) => `\`${kind}\``).join(', '),
      rule: '`advertorial` needs `sponsor`',
    }),
  sponsor: line.optional().meta({
    value: 'who paid; `tidak disebutkan` for an old article that does not say',
    rule: 'only with `advertorial`',
  }),
  ai: line.optional().meta({ value: 'what was made or edited with AI', rule: 'shown as a label' }),
  draft: z.boolean().default(false).meta({ value: 'true or false', rule: 'default false' }),
  featured: z
    .boolean()
    .default(false)
    .meta({ value: 'true or false', rule: 'leads the home page for seven days' }),
  related: z
    .array(slug)
    .max(10)
    .default([])
    .meta({ value: 'slugs', rule: 'else found by tags, section and time' }),
  aliases: z
    .array(line.refine(isPlainPath, { params: { code: 'bad-alias' } }))
    .default([])
    .meta({ value: 'old paths', rule: 'become real redirects' }),
  corrections: z.array(correction).default([]).meta({
    value: 'list of `{ at, kind: correction | right-of-reply | clarification, text }`',
    rule: 'shown on the article and the corrections page',
  }),
  withdrawn: withdrawal.optional().meta({
    value: '`{ at, reason }`',
    rule: 'the address serves a notice; leaves every list, feed and sitemap',
  }),
  id: z
    .int()
    .positive()
    .optional()
    .meta({ value: 'integer', rule: 'required when the permalink uses `:id`' }),
  unverified: z
    .boolean()
    .default(false)
    .meta({ value: 'true or false', rule: 'shows the notice of Pedoman §2' }),
});

export type ArticleFields = z.infer<typeof article>;
export type Kind = ArticleFields['kind'];
export type CorrectionKind = (typeof CORRECTION_KINDS)[number];
