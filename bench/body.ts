import type { Random } from './random.ts';
import { FACTS, filled, HEADINGS, SENTENCES } from './sentences.ts';
import { WORDS } from './words.ts';

const FEWEST_WORDS = 315;
const MOST_WORDS = 370;

/** The text of a story: 300 to 450 words, in the shapes that news has. `older` are stories it may lead on to. */
export function storyBody(random: Random, older: readonly string[]): string {
  const extras = [
    ...(random.once(6) ? [factBox(random)] : []),
    ...(random.once(10) ? [table(random)] : []),
    ...older.map((slug) => `::baca-juga{slug="${slug}"}`),
  ];
  const target = random.between(FEWEST_WORDS, MOST_WORDS) - wordsIn(extras.join(' '));
  const blocks: string[] = [];
  for (let words = 0; words < target;) {
    const paragraph = prose(random);
    words += wordsIn(paragraph);
    blocks.push(paragraph);
  }
  if (random.once(3)) blocks.splice(random.between(3, 5), 0, `## ${random.pick(HEADINGS)}`);
  for (const extra of extras) blocks.splice(random.between(2, blocks.length - 1), 0, extra);
  return `${blocks.join('\n\n')}\n`;
}

function prose(random: Random): string {
  const sentences = random
    .pickSome(SENTENCES, random.between(1, 3))
    .map((sentence) => filled(sentence, random));
  if (random.once(12)) sentences.push('Rinciannya ada di [halaman redaksi](/redaksi/).');
  const text = sentences.join(' ');
  return random.once(8) ? text.replace(/(\S+ \S+)\.$/, '**$1**.') : text;
}

function factBox(random: Random): string {
  const facts = random.pickSome(FACTS, 4).map((fact) => `- ${filled(fact, random)}`);
  return `:::fakta{judul="Sekilas di ${random.pick(WORDS['kota'] ?? [])}"}\n${facts.join('\n')}\n:::`;
}

function table(random: Random): string {
  const rows = random
    .pickSome(WORDS['kota'] ?? [], 4)
    .map((town) => `| ${town} | ${random.between(10, 900)} | ${random.between(10, 900)} |`);
  return ['| Kota | Tahun lalu | Tahun ini |', '| --- | ---: | ---: |', ...rows].join('\n');
}

function wordsIn(text: string): number {
  return text.split(/\s+/).filter((word) => /\p{L}|\p{N}/u.test(word)).length;
}
