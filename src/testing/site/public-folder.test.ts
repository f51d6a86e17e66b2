import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { aPaper, build, siteOf } from './build-in-child.ts';

let root: string;
beforeAll(() => {
  root = aPaper('whole');
  mkdirSync(join(root, 'public'), { recursive: true });
  expect(build(root)).toMatchObject({ code: 0 });
});

const fileOf = (name: string): string => readFileSync(join(root, 'dist', name), 'utf8');

test('rules of the paper’s own stand after those that are made, and go with their file', () => {
  const [redirects, headers] = [fileOf('_redirects'), fileOf('_headers')];
  expect(redirects).not.toBe('');
  writeFileSync(join(root, 'public/_redirects'), '/lama/* /kota/:splat 301\n');
  writeFileSync(join(root, 'public/_headers'), '/berkas/*\n  X-Robots-Tag: noindex\n');
  expect(build(root)).toMatchObject({ code: 0 });
  expect(fileOf('_redirects')).toBe(`${redirects}/lama/* /kota/:splat 301\n`);
  expect(fileOf('_headers')).toBe(`${headers}/berkas/*\n  X-Robots-Tag: noindex\n`);
  expect(build(root, {}, undefined, undefined, ['--verify'])).toMatchObject({ code: 0 });
  rmSync(join(root, 'public/_redirects'));
  rmSync(join(root, 'public/_headers'));
  expect(build(root)).toMatchObject({ code: 0 });
  expect([fileOf('_redirects'), fileOf('_headers')]).toEqual([redirects, headers]);
});

test('what an editor leaves in public/ is not published and stops nothing', () => {
  const before = siteOf(root);
  for (const name of ['robots.txt~', '.robots.txt.swp', '.DS_Store']) {
    writeFileSync(join(root, 'public', name), 'x');
  }
  symlinkSync('ani@laptop.123', join(root, 'public/.#robots.txt'));
  expect(build(root)).toMatchObject({ code: 0 });
  expect(siteOf(root)).toEqual(before);
});

test('a link to nothing is named, and the site stays', () => {
  const before = siteOf(root);
  symlinkSync('tidak-ada.pdf', join(root, 'public/laporan.pdf'));
  const { code, output } = build(root);
  expect(code).toBe(1);
  expect(output).toContain(join(root, 'public/laporan.pdf'));
  expect(output).not.toContain('    at ');
  expect(siteOf(root)).toEqual(before);
  rmSync(join(root, 'public/laporan.pdf'));
});

test('a site behind a link is made where the link leads, and the link stays', () => {
  mkdirSync(join(root, 'www'));
  symlinkSync('www', join(root, 'tautan'));
  const out = join(root, 'tautan');
  expect(build(root, {}, out)).toMatchObject({ code: 0 });
  expect(build(root, {}, out, undefined, ['--full'])).toMatchObject({ code: 0 });
  expect(existsSync(join(root, 'www/index.html'))).toBe(true);
  expect(existsSync(join(root, 'www.ledger'))).toBe(true);
  expect(build(root, {}, out, undefined, ['--verify'])).toMatchObject({ code: 0 });
});
