import { rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { servedFolder } from '#src/testing/served-folder.ts';

const STORY = `<h1>X</h1>${'teluk '.repeat(300)}`;
const MISSING = '<h1>Tidak ada</h1>';
const YEAR = 'public, max-age=31536000, immutable';
const REVALIDATE = 'public, max-age=0, must-revalidate';
const HIDDEN = String.raw`
/_headers /_redirects /%5Fheaders /2024/..%2f_headers /2024/..%2ffeed.xml
//_headers /../secret.txt /%2e%2e/secret.txt /..%2fsecret.txt /2024/..%2f..%2fsecret.txt
/%252e%252e%252fsecret.txt /..%5csecret.txt /index.html%00 /%00/ /tautan.txt
/keluar/secret.txt /aturan /..\secret.txt /${'x'.repeat(5000)}`;
let site: Awaited<ReturnType<typeof servedFolder>>;

beforeEach(async () => {
  site = await servedFolder({
    'index.html': '<h1>Beranda</h1>',
    '2024/10/x/index.html': STORY,
    'kopi é/index.html': 'kopi',
    'ikn/100%/index.html': 'seratus',
    '404.html': MISSING,
    'feed.xml': '<rss/>',
    'api/ads.json': '[]',
    'assets/a.js': 'a()',
    'media/a.avif': 'avif'.repeat(300),
    _redirects: '/lama /2024/10/x/ 301\n/jangkar /2024/10/x/#y 302\n/feed.xml /lain 301\n',
    _headers:
      '/*\n  X-Two: a\n  Vary: Cookie\n/feed.xml\n  Content-Type: application/rss+xml; charset=utf-8\n  ! X-Content-Type-Options\n/media/*\n  Cache-Control: max-age=9\n',
  });
  await site.write('secret.txt', 'rahasia', site.base);
});
afterEach(() => site.close());

const locationOf = async (path: string) => {
  const { status, headers } = await site.ask(path);
  return [status, headers.location];
};

describe('answerer', () => {
  test('gives the page of a folder, and leads to its address with the slash', async () => {
    expect((await site.ask('/')).text).toBe('<h1>Beranda</h1>');
    expect((await site.ask('/2024/10/x/?a=1')).text).toBe(STORY);
    expect(await locationOf('/2024/10/x?a=1')).toEqual([301, '/2024/10/x/?a=1']);
    expect(await locationOf('//2024/10/x')).toEqual([301, '/2024/10/x/']);
    expect(await locationOf('/kopi%20%C3%A9')).toEqual([301, '/kopi%20%C3%A9/']);
    expect(await locationOf('/ikn/100%25')).toEqual([301, '/ikn/100%25/']);
    expect((await site.ask('/feed.xml/')).status).toBe(404);
  });

  test('gives each file its type, with the charset where it is text', async () => {
    const typeOf = async (path: string) => (await site.ask(path)).headers['content-type'];
    expect(await typeOf('/')).toBe('text/html; charset=utf-8');
    expect(await typeOf('/api/ads.json')).toBe('application/json; charset=utf-8');
    expect(await typeOf('/assets/a.js')).toBe('text/javascript; charset=utf-8');
    expect(await typeOf('/media/a.avif')).toBe('image/avif');
  });

  test('answers 404 with the page for it, and without when there is none', async () => {
    const { status, text, headers } = await site.ask('/tidak/ada/');
    expect([status, text, headers['content-type']]).toEqual([
      404,
      MISSING,
      'text/html; charset=utf-8',
    ]);
    await rm(join(site.folder, '404.html'));
    expect((await site.ask('/tidak/ada/')).status).toBe(404);
  });

  test('keeps what has a hash in its name for a year, the rest never unasked, 404 neither', async () => {
    const cachingOf = async (path: string) => (await site.ask(path)).headers['cache-control'];
    expect(await cachingOf('/assets/a.js')).toBe(YEAR);
    expect(await cachingOf('/')).toBe(REVALIDATE);
    expect(await cachingOf('/media/a.avif')).toBe('max-age=9');
    expect([await cachingOf('/assets/b.js'), await cachingOf('/media/b.avif')]).toEqual([
      REVALIDATE,
      REVALIDATE,
    ]);
    await rm(join(site.folder, '_headers'));
    expect(await cachingOf('/media/a.avif')).toBe(YEAR);
  });

  test('follows _redirects where there is no file, and reads them again when they change', async () => {
    expect(await locationOf('/lama?a=1')).toEqual([301, '/2024/10/x/?a=1']);
    expect(await locationOf('/jangkar?a=1')).toEqual([302, '/2024/10/x/?a=1#y']);
    expect((await site.ask('/feed.xml')).text).toBe('<rss/>');
    await site.write('_redirects', '/lama https://lain.test/?b=2 308\n');
    expect(await locationOf('/lama?a=1')).toEqual([308, 'https://lain.test/?b=2']);
  });

  test('sets what _headers says over what it sets itself', async () => {
    const [page, feed] = [await site.ask('/2024/10/x/'), await site.ask('/feed.xml')];
    expect(page.headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'x-two': 'a' });
    expect(page.headers.vary).toBe('Cookie, Accept-Encoding');
    expect(feed.headers['content-type']).toBe('application/rss+xml; charset=utf-8');
    expect(feed.headers['x-content-type-options']).toBeUndefined();
    await site.write('_headers', '/*\n  X-Bad: \u0007\n  Content-Length: 1\n');
    expect((await site.ask('/2024/10/x/')).text).toBe(STORY);
  });

  test.each(HIDDEN.trim().split(/\s+/))('shows nothing at %s', async (path) => {
    await symlink(join(site.base, 'secret.txt'), join(site.folder, 'tautan.txt'));
    await symlink(site.base, join(site.folder, 'keluar'));
    await symlink('_headers', join(site.folder, 'aturan'));
    const { status, text } = await site.ask(path);
    expect([status, text]).toEqual([404, MISSING]);
  });

  test('follows a link that stays inside', async () => {
    await symlink('2024', join(site.folder, 'tahun'));
    expect((await site.ask('/tahun/10/x/')).text).toBe(STORY);
  });

  test('packs text for who can take it', async () => {
    const packed = async (accepted: string, path = '/2024/10/x/') =>
      site.ask(path, { 'accept-encoding': accepted });
    const [brotli, gzip] = [await packed('gzip, br'), await packed('gzip')];
    expect([brotli.headers['content-encoding'], gzip.headers['content-encoding']]).toEqual([
      'br',
      'gzip',
    ]);
    expect(brotliDecompressSync(brotli.bytes).toString()).toBe(STORY);
    expect(gunzipSync(gzip.bytes).toString()).toBe(STORY);
    const picture = await packed('br', '/media/a.avif');
    expect([picture.headers['content-encoding'], picture.headers.vary]).toEqual([
      undefined,
      'Cookie',
    ]);
  });

  test('answers 304 when the browser has the file already', async () => {
    const accept = { 'accept-encoding': 'br' };
    const tag = String((await site.ask('/2024/10/x/', accept)).headers.etag);
    const again = await site.ask('/2024/10/x/', { ...accept, 'if-none-match': `"x", W/${tag}` });
    expect([again.status, again.bytes.length, again.headers.etag]).toEqual([304, 0, tag]);
    expect((await site.ask('/2024/10/x/', { 'if-none-match': tag })).status).toBe(200);
    await site.write('2024/10/x/index.html', `${STORY}baru`);
    expect((await site.ask('/2024/10/x/', { ...accept, 'if-none-match': tag })).status).toBe(200);
  });

  test('refuses other methods and addresses that are none', async () => {
    for (const method of ['POST', 'DELETE', 'OPTIONS']) {
      const { status, headers } = await site.ask('/', {}, method);
      expect([status, headers.allow]).toEqual([405, 'GET, HEAD']);
    }
    expect([(await site.ask('/%zz')).status, (await site.ask('*')).status]).toEqual([400, 400]);
  });
});
