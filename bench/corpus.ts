import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { corpusArticle, PEOPLE, slugOf } from './article.ts';
import { randomFrom } from './random.ts';
import { PICTURES, SECTIONS } from './words.ts';

/** Newest day of the corpus; measures build it as of the evening after. */
export const NEWEST = Date.UTC(2026, 10, 20);
export const AS_OF = '2026-11-24 09:00';

const MEDIA = join(import.meta.dirname, '../content/media');

const SITE = `export default {
  name: 'Warta Uji',
  datelineName: 'Warta Uji',
  url: 'https://uji.example',
  language: 'id',
  timeZone: 'Asia/Makassar',
  tagline: 'Koran untuk mengukur.',
  description: 'Koran karangan yang dipakai untuk mengukur kecepatan.',
  place: 'Balikpapan',
  copyright: 'Teks karangan.',
  permalink: '/:year/:month/:slug/',
  follow: [],
  adSlots: { banner: { width: 700, height: 135 }, leaderboard: { width: 728, height: 90 } },
};
`;

/**
 * Writes a whole paper of so many articles into an empty folder: 8 sections, 25 people, 200 tags, ten years. The same
 * number and seed give the same files. 10,000 articles take about two seconds.
 */
export function writeCorpus(root: string, articles: number, seed = 1): void {
  const random = randomFrom(seed);
  const write = fileWriter(root);
  write('site.config.ts', SITE);
  SECTIONS.forEach((slug, at) => {
    const name = slug.charAt(0).toUpperCase() + slug.slice(1);
    write(`content/sections/${slug}.md`, `---\nname: ${name}\norder: ${String(at + 1)}\n---\n`);
  });
  for (const name of PEOPLE) {
    write(
      `content/people/${slugOf(name)}.md`,
      `---\nname: ${name}\nrole: Wartawan\n---\n\nTokoh karangan.\n`,
    );
  }
  for (const [slug, title] of [
    ['redaksi', 'Redaksi'],
    ['pedoman-media-siber', 'Pedoman Media Siber'],
  ] as const) {
    write(
      `content/pages/${slug}.md`,
      `---\ntitle: ${title}\nmenu: about\n---\n\nHalaman percobaan.\n`,
    );
  }
  for (let number = 1; number <= articles; number += 1) {
    const { path, text } = corpusArticle(random, number, NEWEST);
    write(`content/articles/${path}`, text);
  }
  mkdirSync(join(root, 'content/media'), { recursive: true });
  for (const name of PICTURES) {
    copyFileSync(join(MEDIA, `${name}.jpg`), join(root, 'content/media', `${name}.jpg`));
  }
}

/** Adds one article, newer than all others: what a newsroom does all day. */
export function addArticle(root: string): void {
  const { text } = corpusArticle(randomFrom(2), 0, NEWEST);
  const dated = text.replace(/^date: .*$/m, 'date: 2026-11-24 08:30');
  fileWriter(root)('content/articles/2026/11/berita-yang-terbaru.md', dated);
}

/** Writes files below a folder and makes each folder once. */
function fileWriter(root: string): (path: string, text: string) => void {
  const made = new Set<string>();
  return (path, text) => {
    const target = join(root, path);
    const folder = dirname(target);
    if (!made.has(folder)) mkdirSync(folder, { recursive: true });
    made.add(folder);
    writeFileSync(target, text);
  };
}
