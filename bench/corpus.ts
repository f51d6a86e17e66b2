import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { furniture, pictureFiles, type PaperFile } from './furniture.ts';
import { ownPicture, ownPictureName } from './own-pictures.ts';
import { randomFrom, seedOf } from './random.ts';
import { headlineOf, slugOf, storyFile, type Assignment } from './story.ts';

/** How much of a paper to make: the same order gives the same bytes. */
export interface CorpusOrder {
  readonly articles: number;
  readonly seed: number;
  /** Stories that have a picture of their own, from the oldest on; the others share a few. */
  readonly pictures?: number;
}

/** The moment to make the paper for: every article is out by then. */
export const CORPUS_NOW = '2026-11-24 09:00';

const MINUTE = 60_000;
/** Ten years of news, in the paper's own hours. */
const FIRST = Date.UTC(2016, 10, 24, 6);
const LAST = Date.UTC(2026, 10, 24, 6);

/** Articles of an invented Indonesian paper, oldest first: each may lead on to older ones only. */
export function* articleFiles({ articles, seed, pictures = 0 }: CorpusOrder): Generator<PaperFile> {
  const assignments = assign({ articles, seed });
  for (const [position, assigned] of assignments.entries()) {
    const [year = '', month = ''] = assigned.date.split('-');
    const picture = position < pictures ? ownPictureName(position) : undefined;
    const older = (back: number): string | undefined => assignments[position - back]?.slug;
    yield {
      path: `content/articles/${year}/${month}/${assigned.slug}.md`,
      bytes: storyFile(seed, position, { ...assigned, picture }, older),
    };
  }
}

/** Writes a whole paper into a folder. */
export async function writeCorpus(root: string, order: CorpusOrder): Promise<void> {
  writeFiles(root, furniture());
  writeFiles(root, articleFiles(order));
  writeFiles(root, await pictureFiles(order.seed));
  for (let place = 0; place < (order.pictures ?? 0); place += 1) {
    writeFiles(root, [await ownPicture(place)]);
  }
}

/** Writes files under a folder, and the folders that they need. */
export function writeFiles(root: string, files: Iterable<PaperFile>): void {
  const folders = new Set<string>();
  for (const { path, bytes } of files) {
    const file = join(root, path);
    const folder = dirname(file);
    if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
    folders.add(folder);
    writeFileSync(file, bytes);
  }
}

/**
 * Writes one article more, newer than all the others: what a newsroom publishes on a working day. It has a picture of its
 * own where others have.
 */
export async function writeNewestArticle(
  root: string,
  { articles, seed, pictures = 0 }: CorpusOrder,
  number = 1,
): Promise<void> {
  const order = { articles: 1, seed: seed + articles + number, pictures };
  const [newest] = [...articleFiles(order)];
  if (!newest) return;
  const minute = String(number % 60).padStart(2, '0');
  const date = CORPUS_NOW.replace(/ \d\d:\d\d$/, ` 08:${minute}`);
  const picture = await ownPicture(pictures + number);
  if (pictures > 0) writeFiles(root, [picture]);
  const text = String(newest.bytes)
    .replace(/^date: .*$/m, `date: ${date}`)
    .replace(ownPictureName(0), ownPictureName(pictures + number));
  const folder = join(root, 'content/articles', CORPUS_NOW.slice(0, 7).replace('-', '/'));
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `kabar-terbaru-${String(number)}.md`), text);
}

function assign({ articles, seed }: CorpusOrder): Assignment[] {
  const taken = new Set<string>();
  return Array.from({ length: articles }, (_, position) => {
    const headline = headlineOf(seed, position);
    return {
      headline,
      slug: freeSlug(slugOf(headline), taken),
      date: dateOf(seed, position, articles),
    };
  });
}

/** A name that no other article has: the second of a name ends in 2, as in papers that moved from WordPress. */
function freeSlug(wanted: string, taken: Set<string>): string {
  let slug = wanted;
  for (let number = 2; taken.has(slug); number++) slug = `${wanted}-${number}`;
  taken.add(slug);
  return slug;
}

/** Articles follow one another at even steps, each a little late within its own step. */
function dateOf(seed: number, position: number, articles: number): string {
  const step = (LAST - FIRST) / articles;
  const late = randomFrom(seedOf(seed + 2, position)).number();
  const instant = FIRST + Math.floor(((position + late) * step) / MINUTE) * MINUTE;
  return new Date(instant).toISOString().slice(0, 16).replace('T', ' ');
}
