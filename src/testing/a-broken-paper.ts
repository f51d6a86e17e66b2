import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LARGEST_FILE } from '#src/desk/text-safety.ts';
import { aPaper } from './site/build-in-child.ts';

/** Files of the broken paper in which nothing is at fault: the others are checked against them. */
export const SOUND_FILES: ReadonlySet<string> = new Set(
  [
    'articles/2026/11/artikel-sehat',
    'articles/2026/11/alias-twice-first',
    'articles/2026/11/id-same-first',
    'articles/2026/10/slug-twice',
    'articles/2026/10/slug-by-case',
    'pages/pedoman-media-siber',
    'pages/redaksi',
    'people/ayu-lestari',
    'people/bima-pratama',
    'people/kembar-dua',
    'people/kembar-satu',
    'sections/kota',
    'tags/pasar',
  ].map((name) => `content/${name}.md`),
);

/** Copies the broken paper and adds the file that is too large to be kept in Git. */
export function aBrokenPaper(): string {
  const root = aPaper('broken');
  const file = join(root, 'content/articles/2026/11/file-too-large.md');
  writeFileSync(
    file,
    `---\ntitle: Berita yang terlalu besar\n---\n\n${'a'.repeat(LARGEST_FILE)}\n`,
  );
  return root;
}
