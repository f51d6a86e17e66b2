import { mkdirSync, mkdtempSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { calendarOf } from '#src/calendar.ts';
import { copyChecker } from '#src/check-copy.ts';
import type { Content, ContentSource } from '#src/desk/read-content.ts';
import { readContent } from '#src/desk/read-content.ts';
import { signaturesIn } from '#src/desk/signature.ts';
import { scanBody } from '#src/markdown/scan.ts';
import { aSite } from './builders.ts';

/** A front matter that is sound; name what matters. A key set to undefined is left out. */
export function anArticleText(keys: Readonly<Record<string, string | undefined>> = {}): string {
  const all: Readonly<Record<string, string | undefined>> = {
    title: 'Berita untuk percobaan',
    date: '2026-11-20 08:00',
    section: 'kota',
    author: 'ayu-lestari',
    editor: 'ayu-lestari',
    ...keys,
  };
  const lines = Object.entries(all).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}: ${value}`],
  );
  return `---\n${lines.join('\n')}\n---\n\nIsi berita yang cukup.\n`;
}

/** Files that a paper needs besides its articles. */
const SURROUNDINGS = {
  'people/ayu-lestari.md': '---\nname: Ayu Lestari\n---\n',
  'sections/kota.md': '---\nname: Kota\n---\n',
  'pages/redaksi.md': '---\ntitle: Redaksi\n---\n\nPenerbit.\n',
  'pages/pedoman-media-siber.md': '---\ntitle: Pedoman\n---\n\nPedoman.\n',
};

/** Makes a folder whose `content/` holds these files, and gives its path. */
export function aContentFolder(files: Readonly<Record<string, string | Uint8Array>>): string {
  const root = mkdtempSync(join(tmpdir(), 'warta-content-'));
  for (const [path, text] of Object.entries({ ...SURROUNDINGS, ...files })) write(root, path, text);
  return root;
}

/** Writes a file of `content/`, as if it had been there for a while. */
export function write(root: string, path: string, text: string | Uint8Array): void {
  const file = join(root, 'content', path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  utimesSync(file, new Date('2026-01-01'), new Date('2026-01-01'));
}

/** Reads such a folder; a picture is whatever is not empty. */
export function contentOf(root: string, more: Partial<ContentSource> = {}): Promise<Content> {
  const site = aSite();
  const rules = { site, calendar: calendarOf(site), scanBody, ...more };
  return readContent({
    root,
    site,
    cacheFolder: join(root, '.warta'),
    signatures: signaturesIn(root),
    scanBody,
    checkFiles: copyChecker(root, rules),
    probePicture: () => Promise.resolve({ width: 1200, height: 675, digest: 'd' }),
    ...more,
  });
}
