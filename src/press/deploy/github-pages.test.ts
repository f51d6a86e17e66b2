import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { aSiteFolder } from '#src/testing/a-site.ts';
import { changesSince } from './changes.ts';
import { githubPagesTarget } from './github-pages.ts';

const FILES = {
  _headers: '/*\n  X-Own: 1\n',
  _redirects: '/lama /a/?x=1&y 301\n/lama/ /a/ 301\n/b.php /a/ 301\n/a/ /c/ 301\n/blog/* /:splat\n',
  'index.html': 'front',
  'a/index.html': 'a',
};

function prepared() {
  const { site, target } = aSiteFolder(FILES);
  const into = `${target}.pages`;
  const host = githubPagesTarget(into, 'not ours');
  return { into, host, site, carry: () => host.carry(site, changesSince(undefined, site)) };
}

describe('githubPagesTarget', () => {
  test('prepares a folder where old addresses are pages that lead on', async () => {
    const { into, carry } = prepared();
    await carry();
    // Once more: the folder is its own.
    expect(await carry()).toEqual([]);
    const files = readdirSync(into, { recursive: true, encoding: 'utf8' });
    expect(files.filter((file) => /\.\w+$/.test(file)).sort()).toEqual([
      '.nojekyll',
      'a/index.html',
      'b.php',
      'b.php/index.html',
      'index.html',
      'lama/index.html',
    ]);
    expect(readFileSync(join(into, 'a/index.html'), 'utf8')).toBe('a');
    const page = readFileSync(join(into, 'lama/index.html'), 'utf8');
    expect(page).toContain('<meta http-equiv="refresh" content="0; url=/a/?x=1&amp;y">');
  });

  test('tells what GitHub cannot keep', () => {
    const { host, site } = prepared();
    expect(host.lost(site)).toEqual([
      'cache-control',
      'x-content-type-options',
      'x-own',
      '/blog/*',
    ]);
  });

  test('leaves a folder alone that it did not make', () => {
    const { into, carry } = prepared();
    mkdirSync(into);
    writeFileSync(join(into, 'mine.txt'), '');
    expect(carry).toThrow('not ours');
  });
});
