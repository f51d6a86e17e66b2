import type { ArticleFields } from '#src/schema/article.ts';
import { storyBody } from './body.ts';
import { randomFrom, seedOf, type Random } from './random.ts';
import { filled, HEADLINES, STANDFIRSTS } from './sentences.ts';
import { PEOPLE, SECTIONS, TAGS } from './staff.ts';
import { WORDS } from './words.ts';

/** A story's place in the paper, known for all of them before the first is written. */
export interface Assignment {
  readonly headline: string;
  readonly slug: string;
  /** `2024-10-08 19:30`. */
  readonly date: string;
  /** Its own picture, under `content/media/`. */
  readonly picture?: string | undefined;
}

/** Letters of a headline, of which the desk warns beyond 110. */
const LONGEST_HEADLINE = 110;

/** How far back a story leads: to last days, to last weeks, to last months. */
const STEPS = [1, 3, 7] as const;
const MOST_STEPS = 40;

/** The furthest place back that a story leads on to. */
export const REACH = STEPS[2] * MOST_STEPS;

type Fields = Partial<Record<keyof ArticleFields, unknown>>;

/** Names of the pictures that stories share, under `content/media/`. */
export const PICTURES = ['pasar', 'pelabuhan', 'sungai', 'hutan', 'kota'].map(
  (name) => `${name}.jpg`,
);

/** Headline of the story at a place in the row, before it is known to be the only one of its name. */
export function headlineOf(seed: number, position: number): string {
  const random = randomFrom(seedOf(seed, position));
  let headline = filled(random.pick(HEADLINES), random);
  while (headline.length > LONGEST_HEADLINE) headline = filled(random.pick(HEADLINES), random);
  return headline;
}

/** An article file: front matter and body. `older` gives the slug of a story that many places back. */
export function storyFile(
  seed: number,
  position: number,
  assigned: Assignment,
  older: (back: number) => string | undefined,
): string {
  const random = randomFrom(seedOf(seed + 1, position));
  const leads = STEPS.slice(random.between(0, 2)).flatMap((step) => {
    const slug = older(step * random.between(1, MOST_STEPS));
    return slug === undefined || random.once(2) ? [] : [slug];
  });
  const fields: Fields = {
    title: assigned.headline,
    description: filled(random.pick(STANDFIRSTS), random),
    date: assigned.date,
    ...kindOf(random.between(0, 99)),
    author: random.pick(PEOPLE.slice(5)),
    editor: random.pick(PEOPLE.slice(0, 5)),
    ...(random.once(10) ? {} : { dateline: random.pick(WORDS['kota'] ?? []).toUpperCase() }),
    ...pictured(random, assigned.picture),
    tags: random.pickSome(TAGS, random.between(3, 5)),
  };
  fields.section ??= slugOf(random.pick(SECTIONS.slice(0, -1)));
  return `---\n${yaml(fields)}---\n\n${storyBody(random, [...new Set(leads)])}`;
}

function kindOf(percent: number): Fields {
  if (percent < 84) return {};
  if (percent < 90) return { kind: 'feature' };
  if (percent < 95) return { kind: 'opinion', section: 'opini' };
  if (percent < 98) return { kind: 'press-release' };
  return { kind: 'advertorial', sponsor: 'Pasar Raya Teluk' };
}

/** Every tenth story shows one of the pictures that stories share, unless it has its own. */
function pictured(random: Random, own: string | undefined): Fields {
  const shared = random.once(10) ? random.pick(PICTURES) : undefined;
  const image = own ?? shared;
  if (image === undefined) return {};
  const town = random.pick(WORDS['kota'] ?? []);
  return {
    image,
    alt: `Suasana di ${town} pada pagi hari`,
    caption: `Warga beraktivitas di ${town}. Kegiatan berjalan seperti biasa.`,
    credit: 'BorneoFlash/IST',
  };
}

/** Front matter: a JSON text is a YAML text too (YAML 1.2.2 §1.2). */
function yaml(fields: Fields): string {
  return Object.entries(fields)
    .map(([key, value]) => {
      if (!Array.isArray(value)) return `${key}: ${scalar(value)}\n`;
      return `${key}:\n${value.map((item) => `  - ${scalar(item)}\n`).join('')}`;
    })
    .join('');
}

function scalar(value: unknown): string {
  const text = String(value);
  return /^[\p{L}\d][\p{L}\d ,.:-]*$/u.test(text) && !/: |^\d+$/.test(text)
    ? text
    : JSON.stringify(text);
}

/** A text as it stands in an address. */
export function slugOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
