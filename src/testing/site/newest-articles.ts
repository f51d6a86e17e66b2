import { execFileSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { aPaper } from './build-in-child.ts';

/** What decides a newest article; the same numbers, the same article. */
export interface Newest {
  /** Names it, apart from all others of a paper. */
  readonly number: number;
  /** When it was published, in milliseconds since the epoch. */
  readonly instant: number;
  readonly pick: number;
  readonly other: number;
  readonly extras: readonly Extra[];
}

export const EXTRAS = [
  'picture',
  'shared picture',
  'new tag',
  'read also',
  'related',
  'featured',
  'paid',
  'unverified',
  'updated',
] as const;
type Extra = (typeof EXTRAS)[number];

const TAGS = ['pelabuhan', 'Air Bersih', 'Pasar', 'Cuaca', 'Sekolah', 'Nelayan'];
const SECTIONS = ['kota', 'laut'];
const PEOPLE = ['ayu-lestari', 'citra-dewi', 'bima-pratama'];
const ARCHIVE = 620;
const HOUR = 3_600_000;

/** A paper in Git whose lists are all longer than what a shelf keeps of them. */
export function aLargePaper(): string {
  const root = aPaper('whole');
  const first = Date.UTC(2023, 0, 5);
  for (let number = 0; number < ARCHIVE; number += 1) {
    const fields = [
      `title: Berita arsip nomor ${String(number)} dari teluk`,
      `date: ${written(first + number * 53 * HOUR)}`,
      `section: ${chosen(SECTIONS, number)}`,
      `author: ${chosen(PEOPLE, Math.floor(number / 2))}`,
      'editor: bima-pratama',
      `tags: [${chosen(TAGS, number)}, ${chosen(TAGS, number + 1)}]`,
      ...(number % 9 === 4 ? ['kind: advertorial', 'sponsor: Toko Rekaan'] : []),
    ];
    const more = number % 7 === 3 ? `\n::baca-juga{slug=arsip-${String(number - 3)}}\n` : '';
    write(root, `arsip/arsip-${String(number)}.md`, fields, `Isi ${String(number)}.\n${more}`);
  }
  putIntoGit(root);
  return root;
}

/** Makes a repository of the paper's folder. */
export function putIntoGit(root: string): void {
  git(root, 'init', '--quiet');
  writeFileSync(join(root, '.gitignore'), '.warta\ndist*\n');
  commit(root);
}

/** Puts an article into the paper that is newer than all others. */
export function addNewest(root: string, { number, instant, pick, other, extras }: Newest): void {
  const has = (extra: Extra): boolean => extras.includes(extra);
  const slug = `terbaru-${String(number)}`;
  const tags = [chosen(TAGS, pick), ...(has('new tag') ? [`Baru ${String(other % 50)}`] : [])];
  const older = `arsip-${String(other % ARCHIVE)}`;
  const ownPicture = `foto-${String(number)}.jpg`;
  const image = has('picture') ? ownPicture : has('shared picture') ? 'media/tali.jpg' : '';
  const fields = [
    `title: Berita terbaru nomor ${String(number)}`,
    `date: ${written(instant)}`,
    `section: ${chosen(SECTIONS, other)}`,
    `author: [${chosen(PEOPLE, pick)}]`,
    `editor: ${chosen(PEOPLE, other)}`,
    `tags: [${tags.join(', ')}]`,
    ...(image ? [`image: ${image}`, 'alt: Foto', 'caption: Keterangan', 'credit: Rekaan'] : []),
    ...(has('related') ? [`related: [${older}]`] : []),
    ...(has('featured') ? ['featured: true'] : []),
    ...(has('paid') ? ['kind: advertorial', 'sponsor: Toko Rekaan'] : []),
    ...(has('unverified') ? ['unverified: true'] : []),
    ...(has('updated') ? [`updated: ${written(instant + (pick % 20) * HOUR)}`] : []),
  ];
  const body = `Isi berita terbaru.\n${has('read also') ? `\n::baca-juga{slug=${older}}\n` : ''}`;
  write(root, `berita/${slug}/index.md`, fields, body);
  if (!has('picture')) return;
  const path = join(root, `content/articles/berita/${slug}/${ownPicture}`);
  cpSync(join(root, 'content/media/tali.jpg'), path);
  // What follows a picture's end is not shown, but makes it another file.
  appendFileSync(path, String(number));
}

/** Commits all that lies in the paper's folder. */
export function commit(root: string): void {
  git(root, 'add', '--all');
  git(root, 'commit', '--quiet', '--allow-empty', '-m', 'content: change');
}

/** Has the last commit done more than to add articles and their pictures? */
export function isMoreThanArticles(root: string): boolean {
  const lines = git(root, 'diff', '--name-status', '--no-renames', 'HEAD~1', 'HEAD').split('\n');
  return lines.some((line) => line !== '' && !/^A\tcontent\/(?:articles|media)\//.test(line));
}

function git(root: string, ...words: string[]): string {
  const identity = ['-c', 'user.name=Redaksi', '-c', 'user.email=redaksi@example.com'];
  return execFileSync('git', ['-C', root, ...identity, ...words], { encoding: 'utf8' });
}

/** An instant as front matter writes it, in the paper's time zone. */
function written(instant: number): string {
  return new Date(instant + 8 * HOUR).toISOString().slice(0, 16).replace('T', ' ');
}

function chosen(list: readonly string[], number: number): string {
  return list[number % list.length] ?? '';
}

function write(root: string, file: string, fields: readonly string[], body: string): void {
  const path = join(root, 'content/articles', file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `---\n${fields.join('\n')}\n---\n\n${body}`);
}
