import {
  cpSync,
  existsSync,
  mkdirSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
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

const ARTICLES = 'content/articles/**/*.md';
const TAGS = ['pelabuhan', 'Air Bersih', 'Pasar', 'Cuaca', 'Sekolah', 'Nelayan'];
const DATES = [
  '2019-05-03 10:00',
  '2025-12-31 23:59',
  '2026-10-02 08:00',
  '2026-11-23 07:15',
  '2026-11-24 08:59',
  '2026-11-25 06:00',
  '2026-12-24 18:00',
];

const CHANGES = {
  'add an article': (root, pick, other) => {
    const path = join(root, `content/articles/baru/berita-tambahan-${String(pick % 40)}.md`);
    const fields = [
      `title: Berita tambahan nomor ${String(other)}`,
      `date: ${chosen(DATES, other)}`,
      `section: ${chosen(['kota', 'laut', 'opini'], pick)}`,
      `author: ${chosen(['ayu-lestari', 'citra-dewi', 'bima-pratama'], other)}`,
      'editor: bima-pratama',
      `tags: [${chosen(TAGS, pick)}, ${chosen(TAGS, pick + 1 + (other % 3))}]`,
    ];
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, `---\n${fields.join('\n')}\n---\n\nIsi berita ke-${String(other)}.\n`);
  },
  'edit a body': (root, pick, other) => {
    edit(root, ARTICLES, pick, (text) => `${text}\nKalimat tambahan ${String(other)}.\n`);
  },
  'edit a headline': (root, pick, other) => {
    edit(root, ARTICLES, pick, keySet('title', `Judul yang diganti ${String(other)}`));
  },
  'rename an article': (root, pick, other) => {
    const file = chosenFile(root, ARTICLES, pick);
    if (!file || file.endsWith('index.md')) return;
    const to = join(root, dirname(file), `nama-lain-${String(other % 1000)}.md`);
    if (!existsSync(to)) renameSync(join(root, file), to);
  },
  'delete an article': (root, pick) => {
    const file = chosenFile(root, ARTICLES, pick);
    if (file) rmSync(join(root, file));
  },
  'withdraw an article': (root, pick) => {
    const withdrawn = '2026-11-23 09:00\n  reason: Data keliru.';
    edit(root, ARTICLES, pick, keySet('withdrawn', `\n  at: ${withdrawn}`));
  },
  'make a draft': (root, pick) => {
    edit(root, ARTICLES, pick, keySet('draft', 'true'));
  },
  'release a draft': (root, pick) => {
    edit(root, ARTICLES, pick, (text) => text.replace('draft: true\n', ''));
  },
  'date an article anew': (root, pick, other) => {
    edit(root, ARTICLES, pick, keySet('date', chosen(DATES, other)));
  },
  'announce an update of an article': (root, pick, other) => {
    edit(root, ARTICLES, pick, keySet('updated', chosen(DATES.slice(4), other)));
  },
  'tag an article anew': (root, pick, other) => {
    const tags = `[${chosen(TAGS, other)}, ${chosen(TAGS, other + 2)}]`;
    edit(root, ARTICLES, pick, keySet('tags', tags));
  },
  'move an article to another section': (root, pick, other) => {
    edit(root, ARTICLES, pick, keySet('section', chosen(['kota', 'laut', 'opini'], other)));
  },
  'feature an article': (root, pick) => {
    edit(root, ARTICLES, pick, keySet('featured', 'true'));
  },
  'rename a person': (root, pick, other) => {
    // The one whom all articles name by her file.
    edit(root, 'content/people/citra-dewi.md', pick, keySet('name', `Nama ${String(other)}`));
  },
  'give a person another role': (root, pick, other) => {
    edit(root, 'content/people/*.md', pick, keySet('role', `Peran ${String(other)}`));
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
