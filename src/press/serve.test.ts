import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { serve, type SiteServer } from './serve.ts';

let base = '';
let folder = '';
let server: SiteServer;

beforeEach(async () => {
  base = await mkdtemp(join(tmpdir(), 'warta-serve-'));
  folder = join(base, 'dist');
  await write('secret.txt', 'rahasia', base);
  await write('index.html', '<h1>Beranda</h1>');
  await write('2024/10/x/index.html', `<h1>X</h1>${'teluk '.repeat(300)}`);
  await write('404.html', '<h1>Tidak ada</h1>');
  await write('feed.xml', '<rss/>');
  await write('api/v1/ads.json', '[]');
  await write('media/a.avif', 'avif');
  await write('_redirects', '# old paths\n/lama/ /2024/10/x/ 301\n/blog/* /arsip/:splat 302\n');
  await write(
    '_headers',
    '/*\n  X-Content-Type-Options: nosniff\n  X-Two: a\n/media/*\n  Cache-Control: public, max-age=31536000, immutable\n  X-Two: b\n/feed.xml\n  Content-Type: application/rss+xml; charset=utf-8\n  ! X-Two\n',
  );
  server = await serve({ folder, port: 0 });
});
afterEach(async () => {
  await server.close();
  await rm(base, { recursive: true });
});

async function write(name: string, text: string, inside = folder) {
  const path = join(inside, name);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
}

interface Reply {
  readonly status: number | undefined;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
}

/** Sends the path as it stands: `fetch` would tidy it first. */
function ask(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Reply> {
  const { hostname, port } = new URL(server.url);
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, path, headers, method }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const body = Buffer.concat(chunks);
        resolve({ status: response.statusCode, headers: response.headers, body });
      });
    });
    sent.on('error', reject);
    sent.end();
  });
}
const textOf = async (path: string) => (await ask(path)).body.toString();

describe('serve', () => {
  test('gives the page of a folder, and leads to its address with the slash', async () => {
    expect(await textOf('/')).toBe('<h1>Beranda</h1>');
    expect(await textOf('/2024/10/x/')).toContain('<h1>X</h1>');
    for (const path of ['/2024/10/x?a=1', '//2024/10/x?a=1']) {
      const { status, headers } = await ask(path);
      expect([status, headers['location']]).toEqual([301, '/2024/10/x/?a=1']);
    }
  });

  test('gives a file its type, with the charset where it is text', async () => {
    const typeOf = async (path: string) => (await ask(path)).headers['content-type'];
    expect(await typeOf('/')).toBe('text/html; charset=utf-8');
    expect(await typeOf('/api/v1/ads.json')).toBe('application/json; charset=utf-8');
    expect(await typeOf('/media/a.avif')).toBe('image/avif');
  });

  test('answers 404 with the page for it', async () => {
    const { status, body } = await ask('/tidak/ada/');
    expect([status, body.toString()]).toEqual([404, '<h1>Tidak ada</h1>']);
    await rm(join(folder, '404.html'));
    expect((await ask('/tidak/ada/')).status).toBe(404);
  });

  test('follows _redirects', async () => {
    const [exact, splat] = [await ask('/lama/'), await ask('/blog/2019/y')];
    expect([exact.status, exact.headers['location']]).toEqual([301, '/2024/10/x/']);
    expect([splat.status, splat.headers['location']]).toEqual([302, '/arsip/2019/y']);
  });

  test('sets what _headers says, joined, replaced or taken away', async () => {
    const [picture, feed] = [await ask('/media/a.avif'), await ask('/feed.xml')];
    expect(picture.headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'cache-control': 'public, max-age=31536000, immutable',
      'x-two': 'a, b',
    });
    expect(feed.headers['content-type']).toBe('application/rss+xml; charset=utf-8');
    expect(feed.headers['x-two']).toBeUndefined();
  });

  test('keeps the rules and everything outside the folder to itself', async () => {
    const paths = ['/_headers', '/_redirects', '/../secret.txt', '/%2e%2e/secret.txt'];
    const more = ['/..%2fsecret.txt', '/2024/..%2f..%2fsecret.txt', '/..%5csecret.txt', '/%00'];
    for (const path of [...paths, ...more]) {
      const { status, body } = await ask(path);
      expect([path, status, body.toString()]).toEqual([path, 404, '<h1>Tidak ada</h1>']);
    }
    expect((await ask('/%zz')).status).toBe(400);
  });

  test('packs text for who can take it', async () => {
    const path = '/2024/10/x/';
    const plain = (await ask(path)).body;
    const brotli = await ask(path, { 'accept-encoding': 'gzip, br' });
    const gzip = await ask(path, { 'accept-encoding': 'gzip, br;q=0' });
    expect(brotli.headers).toMatchObject({ 'content-encoding': 'br', vary: 'Accept-Encoding' });
    expect(brotliDecompressSync(brotli.body)).toEqual(plain);
    expect(gunzipSync(gzip.body)).toEqual(plain);
    const picture = await ask('/media/a.avif', { 'accept-encoding': 'br' });
    expect(picture.headers['content-encoding']).toBeUndefined();
  });

  test('answers 304 when the browser has the file already', async () => {
    const { headers } = await ask('/', { 'accept-encoding': 'br' });
    const tag = String(headers['etag']);
    const again = await ask('/', { 'accept-encoding': 'br', 'if-none-match': `"x", W/${tag}` });
    expect([again.status, again.body.length]).toEqual([304, 0]);
    await write('index.html', '<h1>Baru</h1>');
    expect((await ask('/', { 'if-none-match': tag })).status).toBe(200);
  });

  test('answers HEAD without a body, and no other method', async () => {
    const head = await ask('/', {}, 'HEAD');
    expect([head.status, head.headers['content-length'], head.body.length]).toEqual([200, '16', 0]);
    const post = await ask('/', {}, 'POST');
    expect([post.status, post.headers['allow']]).toEqual([405, 'GET, HEAD']);
  });

  test('shows the new site as soon as it took the old one’s place', async () => {
    await ask('/');
    await write('index.html', '<h1>Baru</h1>', `${folder}.next`);
    await rename(folder, `${folder}.previous`);
    const waiting = textOf('/');
    await rename(`${folder}.next`, folder);
    expect(await waiting).toBe('<h1>Baru</h1>');
  });

  test('refuses a port that is taken when it was asked for, and else takes the next', async () => {
    const taken = Number(new URL(server.url).port);
    await expect(serve({ folder, port: taken })).rejects.toThrow(`Port ${taken} is taken.`);
    const [first, second] = [await serve({ folder }), await serve({ folder })];
    expect(Number(new URL(second.url).port)).toBeGreaterThan(Number(new URL(first.url).port));
    await Promise.all([first.close(), second.close()]);
  });
});
