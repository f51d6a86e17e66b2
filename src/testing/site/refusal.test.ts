import { mkdirSync, renameSync, rmSync, writeFileSync, readFileSync, globSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { aPaper, build, buildWell, siteOf } from './build-in-child.ts';

describe('a build with a mistake in the copy', () => {
  let root: string;
  let good: ReadonlyMap<string, string>;
  beforeAll(() => {
    root = aPaper('whole');
    buildWell(root);
    good = siteOf(root);
  });

  /** Makes a mistake, builds, and takes the mistake back. */
  function withMistake(file: string, text: string) {
    const path = join(root, file);
    mkdirSync(join(path, '..'), { recursive: true });
    writeFileSync(path, text);
    const built = build(root);
    rmSync(path);
    return built;
  }

  const article = (changes: string, body = 'Isi berita yang cukup.') =>
    `---\ntitle: Berita untuk percobaan\ndate: 2026-11-20 08:00\nsection: ${sectionOf()}\nauthor: ${authorOf()}\neditor: ${authorOf()}\n${changes}---\n\n${body}\n`;
  const first = (folder: string) =>
    globSync('*.md', { cwd: join(root, 'content', folder) })
      .sort()[0]
      ?.replace('.md', '') ?? '';
  const sectionOf = () => first('sections');
  const authorOf = () => first('people');

  test('names an impossible date and leaves the site as it was', () => {
    const text = article('').replace('2026-11-20 08:00', '2026-02-30 08:00');
    const { code, output } = withMistake('content/articles/2026/11/mustahil.md', text);
    expect(code).toBe(1);
    expect(output).toContain('content/articles/2026/11/mustahil.md');
    expect(output).toContain('2026-02-30');
    expect(siteOf(root)).toEqual(good);
  });

  test('names both files of one slug and leaves the site as it was', () => {
    const taken = globSync('content/articles/**/*.md', { cwd: root }).sort()[0] ?? '';
    const slug = taken.replace(/^.*\//, '');
    const other = `content/articles/2020/01/${slug}`;
    const { code, output } = withMistake(other, article(''));
    expect(code).toBe(1);
    expect(output).toContain(other);
    expect(output).toContain(taken);
    expect(siteOf(root)).toEqual(good);
  });

  test('names a file of public/ that stands where search has its own, and leaves the site as it was', () => {
    const { code, output } = withMistake('public/pagefind/Catatan.txt', 'x');
    expect(code).toBe(1);
    expect(output).toContain('public/pagefind/Catatan.txt');
    expect(siteOf(root)).toEqual(good);
  });

  test('names a missing picture and leaves the site as it was', () => {
    const text = article('image: media/tidak-ada.jpg\nalt: a\ncaption: b\ncredit: c\n');
    const { code, output } = withMistake('content/articles/2026/11/tanpa-gambar.md', text);
    expect(code).toBe(1);
    expect(output).toContain('media/tidak-ada.jpg');
    expect(siteOf(root)).toEqual(good);
  });

  test('puts the last site back when an earlier build was killed between two renames', () => {
    renameSync(join(root, 'dist'), join(root, 'dist.previous'));
    const text = article('').replace('title:', 'judul:');
    expect(withMistake('content/articles/2026/11/salah.md', text).code).toBe(1);
    expect(siteOf(root)).toEqual(good);
    buildWell(root);
    expect(siteOf(root)).toEqual(good);
  });

  test('replaces no folder that is not a site, and none that holds the paper', () => {
    const foreign = join(root, 'catatan');
    mkdirSync(foreign);
    writeFileSync(join(foreign, 'penting.txt'), 'jangan hilang');
    for (const out of [root, join(root, 'content/site'), foreign]) {
      const { code, output } = build(root, {}, out);
      expect(code, out).toBe(1);
      expect(output).toContain('--out');
    }
    expect(readFileSync(join(foreign, 'penting.txt'), 'utf8')).toBe('jangan hilang');
    expect(siteOf(root)).toEqual(good);
  });

  test('waits for no other build: it says that one is under way', () => {
    writeFileSync(join(root, 'dist.lock'), String(process.pid));
    const { code, output } = build(root);
    expect(code).toBe(1);
    expect(output).toContain(String(process.pid));
    writeFileSync(join(root, 'dist.lock'), '999999999');
    expect(build(root).code).toBe(0);
    expect(siteOf(root)).toEqual(good);
  });

  test('never prints a stack trace for a mistake of an editor', () => {
    const { output } = withMistake(
      'content/articles/2026/11/yaml.md',
      '---\ntitle: [a\n---\nIsi\n',
    );
    expect(output).not.toMatch(/\n\s+at .+:\d+:\d+/);
    expect(readFileSync(join(root, 'dist/index.html'), 'utf8')).toContain('<html');
  });
});
