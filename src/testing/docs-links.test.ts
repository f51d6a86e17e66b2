import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');

/** What the repository holds: files that Git ignores reach nobody. */
const files = execFileSync(
  'git',
  ['ls-files', '-z', '--cached', '--others', '--exclude-standard'],
  {
    cwd: ROOT,
    encoding: 'utf8',
  },
).split('\0');
const folders = new Set(files.flatMap((file) => [file, dirname(file)]));
const texts = files.filter((file) => file.endsWith('.md') && !/^(content|src)\//.test(file));

/** Links and pictures of a text that lead to another file, without their headings. */
function linksIn(text: string): readonly string[] {
  const found = [...text.matchAll(/\]\(([^)\s]+)\)|\bsrc="([^"]+)"/g)];
  return found
    .map(([, link, picture]) => (link ?? picture ?? '').replace(/#.*$/, ''))
    .filter((link) => link !== '' && !/^[a-z]+:/.test(link));
}

test.each(texts)('%s leads to files that are there', (file) => {
  const links = linksIn(readFileSync(join(ROOT, file), 'utf8'));
  const lost = links.filter(
    (link) => !folders.has(normalize(join(dirname(file), link)).replace(/\/$/, '')),
  );
  expect(lost).toEqual([]);
});
