import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { chosen, chosenFile, edit, keySet } from './edit-file.ts';

export const ARTICLES = 'content/articles/**/*.md';
export const TAGS = ['pelabuhan', 'Air Bersih', 'Pasar', 'Cuaca', 'Sekolah', 'Nelayan'];
export const DATES = [
  '2019-05-03 10:00',
  '2025-12-31 23:59',
  '2026-10-02 08:00',
  '2026-11-23 07:15',
  '2026-11-24 08:59',
  '2026-11-25 06:00',
  '2026-12-24 18:00',
];

/** What may happen to an article, by name; numbers choose. */
export const ARTICLE_CHANGES = {
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
  'have a story paid for, or not': (root, pick, other) => {
    const kind = chosen(['advertorial\nsponsor: PT Contoh', 'news'], other);
    edit(root, ARTICLES, pick, (text) => keySet('kind', kind)(text.replace(/^sponsor: .*\n/m, '')));
  },
  'name a related story': (root, pick, other) => {
    edit(root, ARTICLES, pick, keySet('related', `[${slugOf(chosenFile(root, ARTICLES, other))}]`));
  },
  'name a story in a body': (root, pick, other) => {
    const slug = slugOf(chosenFile(root, ARTICLES, other));
    edit(root, ARTICLES, pick, (text) => `${text}\n::baca-juga{slug=${slug}}\n`);
  },
  'announce a correction': (root, pick, other) => {
    const correction = `{ at: ${chosen(DATES.slice(3), other)}, kind: correction, text: Angka ${String(other)}. }`;
    edit(root, ARTICLES, pick, keySet('corrections', `[${correction}]`));
  },
  'move an article to another section': (root, pick, other) => {
    edit(root, ARTICLES, pick, keySet('section', chosen(['kota', 'laut', 'opini'], other)));
  },
  'feature an article': (root, pick) => {
    edit(root, ARTICLES, pick, keySet('featured', 'true'));
  },
} satisfies Record<string, (root: string, pick: number, other: number) => void>;

function slugOf(file = ''): string {
  return basename(file, '.md') === 'index' ? basename(dirname(file)) : basename(file, '.md');
}
