import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { headersIn } from '#src/press/serve/header-rules.ts';
import { aPaper, buildWell, siteOf } from './build-in-child.ts';
import { expectSameSite } from './expect-same-site.ts';

interface Manifest {
  readonly icons: readonly { src: string; sizes: string; type: string; purpose?: string }[];
  readonly shortcuts: readonly { url: string }[];
}

/** Width and height that a PNG states (PNG §11.2.2), from where it begins. */
function sizeOf(bytes: string, start = 0): string {
  const png = Buffer.from(bytes, 'latin1').subarray(start);
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  return `${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`;
}

describe('a paper on the home screen, and without a connection', () => {
  let root: string;
  let site: ReadonlyMap<string, string>;
  const file = (path: string): string => site.get(path) ?? '';
  const pages = () => [...site].filter(([name]) => name.endsWith('.html'));

  beforeAll(() => {
    root = aPaper('whole', 'en');
    buildWell(root);
    site = siteOf(root);
  });

  test('has a manifest whose icons exist in the sizes it states, one of them maskable', () => {
    const { icons, shortcuts } = JSON.parse(file('manifest.webmanifest')) as Manifest;
    for (const { src, sizes, type } of icons) {
      if (type === 'image/png') expect(sizeOf(file(src.slice(1))), src).toBe(sizes);
      else expect(file(src.slice(1)), src).toContain('<svg');
    }
    expect(icons.map(({ sizes, purpose }) => `${sizes} ${purpose ?? ''}`.trim())).toEqual(
      expect.arrayContaining(['any', '192x192 any', '512x512 any', '512x512 maskable']),
    );
    for (const { url } of shortcuts) expect(site.has(`${url.slice(1)}index.html`), url).toBe(true);
  });

  test('has the icons that are asked for by name, the paper’s own drawing first', () => {
    expect(sizeOf(file('apple-touch-icon.png'))).toBe('180x180');
    expect(sizeOf(file('favicon.ico'), 22)).toBe('48x48');
    expect(file('icon.svg')).toBe(readFileSync(join(root, 'public/icon.svg'), 'latin1'));
  });

  test('has a small worker at the root, which no cache on the way may hold back', () => {
    expect(file('sw.js').length).toBeLessThan(3 * 1024);
    expect(headersIn(file('_headers'))('/sw.js').get('cache-control')).toBe('no-cache');
  });

  test('calls it from every page with a few bytes, but from the page that stands in', () => {
    for (const [name, html] of pages()) {
      const [, call] = /<script type="module">([^<]*\.register\([^<]*)<\/script>/.exec(html) ?? [];
      if (name === 'offline/index.html') expect(call, name).toBeUndefined();
      else expect(call?.length, name).toBeLessThan(300);
    }
    expect(file('offline/index.html')).toContain('noindex');
  });

  test('switched off, calls none and has one that clears away; the same as from a clean build', () => {
    const config = join(root, 'site.config.ts');
    const text = readFileSync(config, 'utf8');
    writeFileSync(config, text.replace('offline: true', 'offline: false'));
    const clean = mkdtempSync(join(tmpdir(), 'warta-clean-'));
    for (const part of ['content', 'public', 'site.config.ts']) {
      cpSync(join(root, part), join(clean, part), { recursive: true });
    }
    buildWell(root);
    buildWell(clean);
    site = siteOf(root);
    expectSameSite(site, siteOf(clean));
    expect(file('sw.js')).toContain('unregister');
    expect(site.has('offline/index.html')).toBe(false);
    for (const [name, html] of pages()) expect(html.includes('serviceWorker'), name).toBe(false);
  });
});
