import { cpSync, mkdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ARTICLE_CHANGES, ARTICLES, DATES, TAGS } from './article-changes.ts';
import { chosen, chosenFile, edit, keySet } from './edit-file.ts';

/** A change that a newsroom may make to a paper on disk. Numbers choose; the same numbers, the same change. */
export interface Change {
  readonly what: keyof typeof CHANGES;
  readonly pick: number;
  readonly other: number;
}

/** Makes a change; one that finds nothing to change makes none. */
export function change(root: string, { what, pick, other }: Change): void {
  CHANGES[what](root, pick, other);
}

const CHANGES = {
  ...ARTICLE_CHANGES,
  'rename a person': (root, pick, other) => {
    // The one whom all articles name by her file.
    edit(root, 'content/people/citra-dewi.md', pick, keySet('name', `Nama ${String(other)}`));
  },
  'give a person another role': (root, pick, other) => {
    edit(root, 'content/people/*.md', pick, keySet('role', `Peran ${String(other)}`));
  },
  'give a tag another spelling': (root, pick, other) => {
    edit(root, 'content/tags/*.md', pick, keySet('aliases', `[${chosen(TAGS, other)}]`));
  },
  'rename a section': (root, pick, other) => {
    edit(root, 'content/sections/*.md', pick, keySet('name', `Rubrik ${String(other % 90)}`));
  },
  'put a section elsewhere': (root, pick, other) => {
    edit(root, 'content/sections/*.md', pick, keySet('order', String(1 + (other % 90))));
  },
  'edit a standing page': (root, pick, other) => {
    edit(root, 'content/pages/*.md', pick, (text) => `${text}\nAlinea ${String(other)}.\n`);
  },
  'swap a picture': (root, pick, other) => {
    const [to, from] = [pick, other].map((n) => chosenFile(root, 'content/**/*.jpg', n));
    if (to && from && to !== from) cpSync(join(root, from), join(root, to));
  },
  'take an ad out or book it again': (root, pick, other) => {
    edit(root, 'content/ads/*.md', pick, keySet('until', chosen(DATES, other)));
  },
  'put a file into public': (root, pick, other) => {
    mkdirSync(join(root, 'public'), { recursive: true });
    writeFileSync(join(root, 'public', `berkas-${String(pick % 5)}.txt`), `Isi ${String(other)}`);
  },
  'take a file out of public': (root, pick) => {
    const file = chosenFile(root, 'public/berkas-*.txt', pick);
    if (file) rmSync(join(root, file));
  },
  'configure the paper': (root, pick, other) => {
    edit(root, 'site.config.ts', 0, (text) =>
      text
        .replace(/pageSize: \d+/, `pageSize: ${String(5 + (pick % 4))}`)
        .replace(/tagline: '.*'/, `tagline: 'Semboyan ${String(other % 3)}'`),
    );
  },
  'touch a file without changing it': (root, pick) => {
    const file = chosenFile(root, ARTICLES, pick);
    if (file) utimesSync(join(root, file), pick, pick);
  },
} satisfies Record<string, (root: string, pick: number, other: number) => void>;

/** Names of all changes. */
export const KINDS_OF_CHANGE = Object.keys(CHANGES) as (keyof typeof CHANGES)[];
