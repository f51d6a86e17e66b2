import type { Random } from './random.ts';
import {
  FAMILY,
  GIVEN,
  OFFICES,
  PICTURES,
  PLACES,
  REASONS,
  SECTIONS,
  SENTENCES,
  THINGS,
  TOPICS,
  VERBS,
} from './words.ts';

/** A made-up article: where it goes below `content/articles/`, and its text. */
export interface CorpusArticle {
  readonly path: string;
  readonly text: string;
}

/** The 200 tags and 25 people of the corpus. */
const TAGS = PLACES.flatMap((place) => TOPICS.map((topic) => `${topic} ${place}`));
export const PEOPLE = GIVEN.flatMap((given) => FAMILY.map((family) => `${given} ${family}`));

const TEN_YEARS = 3650;

/** The article of a number: 300 to 450 words, dated in the ten years before `newest` (a day, in UTC milliseconds). */
export function corpusArticle(random: Random, number: number, newest: number): CorpusArticle {
  const [place, office, verb] = [random.one(PLACES), random.one(OFFICES), random.one(VERBS)];
  const thing = random.one(THINGS);
  const day = new Date(newest - random.between(0, TEN_YEARS) * 86_400_000)
    .toISOString()
    .slice(0, 10);
  const clock = `${pad(random.between(5, 22))}:${pad(random.between(0, 59))}`;
  const [year = '', month = ''] = day.split('-');
  const front = [
    `title: ${office} ${place} ${verb} ${thing}`,
    `description: ${office} ${place} ${verb} ${thing} ${random.one(REASONS)}.`,
    `date: ${day} ${clock}`,
    `section: ${random.one(SECTIONS)}`,
    ...[`author: ${random.one(people)}`, `editor: ${random.one(people)}`],
    ...(random.between(1, 3) === 1 ? [`dateline: ${place.toUpperCase()}`] : []),
    ...(random.between(1, 4) === 1 ? picture(random) : []),
    'tags:',
    ...random.some(TAGS, random.between(3, 5)).map((tag) => `  - ${tag}`),
  ];
  const body = paragraphs(random, `${office} ${place} ${verb} ${thing} ${random.one(REASONS)}.`);
  const slug = slugOf(`${verb} ${thing} ${place} ${String(number)}`);
  return {
    path: `${year}/${month}/${slug}.md`,
    text: `---\n${front.join('\n')}\n---\n\n${body}\n`,
  };
}

const people: readonly [string, ...string[]] = [PEOPLE[0] ?? '', ...PEOPLE.slice(1)];

function picture(random: Random): readonly string[] {
  const name = random.one(PICTURES);
  const says = 'alt: Ilustrasi untuk artikel percobaan';
  return [`image: ${name}.jpg`, says, 'caption: Ilustrasi.', 'credit: "Ilustrasi: Warta"'];
}

/** Seven paragraphs, with a heading, a list and a link as news has them. */
function paragraphs(random: Random, opening: string): string {
  const text = (count: number): string =>
    Array.from({ length: count }, () => random.one(SENTENCES)).join(' ');
  const list = random.some(THINGS, 3).map((thing) => `- ${thing}`);
  return [
    `${opening} ${text(2)}`,
    text(4),
    `${text(3)} Petugas menyebutnya **prioritas**, meski *belum* semua setuju.`,
    `## Yang dikerjakan`,
    list.join('\n'),
    text(random.between(3, 5)),
    `“${random.one(SENTENCES)}” kata seorang warga. ${text(random.between(3, 6))}`,
    `Keterangan lain ada di [halaman pengumuman](https://example.org/pengumuman). ${text(random.between(3, 5))}`,
  ].join('\n\n');
}

/** Address of a name: lowercase words with hyphens. The corpus is plain ASCII. */
export function slugOf(text: string): string {
  return text.toLowerCase().replace(/[^a-z0-9]+/g, '-');
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}
