import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { aPaper } from '../site/build-in-child.ts';

const HOUR = 3_600_000;
const NEWEST = Date.UTC(2026, 10, 22, 1);

/**
 * The whole fixture paper with forty stories more in one section, under one tag and by one person: with five a page that
 * makes more pages than come by themselves, and days that go on from one page to the next.
 */
export function aLongPaper(language?: string): string {
  const root = aPaper('whole', language);
  const folder = join(root, 'content/articles/arsip');
  mkdirSync(folder, { recursive: true });
  for (let number = 1; number <= 40; number += 1) {
    const date = new Date(NEWEST - number * 7 * HOUR).toISOString().slice(0, 16).replace('T', ' ');
    const lines = [
      '---',
      `title: Kabar laut dari arsip nomor ${String(number)}`,
      `date: ${date}`,
      'section: laut',
      'author: citra-dewi',
      'editor: bima-pratama',
      'tags: [Ombak]',
      'image: media/tali.jpg',
      'alt: Tali kapal',
      'caption: Tali di dermaga.',
      'credit: Rekaan',
      '---',
      '',
      `Isi berita nomor ${String(number)}.`,
      '',
    ];
    writeFileSync(join(folder, `arsip-${String(number)}.md`), lines.join('\n'));
  }
  return root;
}
