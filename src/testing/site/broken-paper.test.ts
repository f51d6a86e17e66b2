import { globSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { printedProblem } from '#src/desk/content-error.ts';
import { openNewsroom } from '#src/newsroom.ts';
import { asOfFrom, readSite } from '#src/paper-config.ts';
import type { Problem } from '#src/schema/problem.ts';
import { aBrokenPaper, SOUND_FILES } from '../a-broken-paper.ts';
import { build, siteOf, type Built } from './build-in-child.ts';

describe('the build of a paper that is broken in every way', () => {
  let root: string;
  let built: Built;
  let before: ReadonlyMap<string, string>;
  let errors: readonly Problem[];

  beforeAll(async () => {
    root = aBrokenPaper();
    mkdirSync(join(root, 'dist/kota'), { recursive: true });
    writeFileSync(join(root, 'dist/index.html'), '<h1>Situs yang lama</h1>');
    writeFileSync(join(root, 'dist/404.html'), '<h1>Tidak ada</h1>');
    writeFileSync(join(root, 'dist/kota/gambar.jpg'), Buffer.from([0xff, 0xd8, 0, 0x0d, 0x0a]));
    before = siteOf(root);
    built = build(root);
    const site = await readSite(root);
    const asOf = asOfFrom({ WARTA_NOW: '2026-11-24 09:00' }, 0, site.timeZone);
    const { problems } = await openNewsroom({ root, site, asOf });
    errors = problems.filter(({ severity }) => severity === 'error');
  });

  test('ends with 1', () => {
    expect(built.code).toBe(1);
  });

  test('tells every mistake, of more than seventy kinds, in one go', () => {
    expect(new Set(errors.map(({ code }) => code)).size).toBeGreaterThan(70);
    for (const error of errors) expect(built.output).toContain(printedProblem(error, 'id'));
  });

  test('names every file that is at fault, and no other as wrong', () => {
    const files = globSync('content/**/*.{md,markdown}', { cwd: root });
    const faulty = files.filter((file) => !SOUND_FILES.has(file)).sort();
    expect(faulty.length).toBeGreaterThan(100);
    expect([...new Set(errors.map(({ file }) => file))].sort()).toEqual(faulty);
    for (const file of faulty) expect(built.output).toContain(`KESALAHAN ${file}`);
  });

  test('shows no stack trace and no path of this machine', () => {
    expect(built.output).not.toMatch(/^\s+at .+:\d+:\d+/m);
    expect(built.output).not.toContain(root);
    expect(built.output).not.toMatch(/\b(?:undefined|NaN|\[object Object\])/);
  });

  test('leaves the site of before as it was, byte for byte, and nothing beside it', () => {
    expect(before.size).toBe(3);
    expect(siteOf(root)).toEqual(before);
    expect(readdirSync(root).filter((name) => name.startsWith('dist'))).toEqual(['dist']);
  });
});
