import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { aBucket } from '#src/testing/a-bucket.ts';
import { aSiteFolder } from '#src/testing/a-site.ts';
import { changesSince, versionsOf } from '../changes.ts';
import type { Deployable } from '../deployable.ts';
import type { Memory } from '../memory.ts';
import { openBucket, type Bucket } from './bucket.ts';
import { s3Target } from './target.ts';

const FILES = {
  _headers: '/assets/*\n  Cache-Control: public, max-age=31536000, immutable\n/*\n  X-Own: 1\n',
  _redirects: '/lama /baru/ 301\n/lama/ /baru/ 301\n/blog/* /:splat 301\n',
  'assets/a.css': 'a{}',
  'media/x y.jpg': 'picture',
  'index.html': 'front',
  'baru/index.html': 'new',
  '404.html': 'lost',
  'feed.xml': '<rss/>',
};

let server: Awaited<ReturnType<typeof aBucket>>;
let bucket: Bucket;
let put: string[];
let removed: string[];
beforeEach(async () => {
  server = await aBucket();
  [put, removed] = [[], []];
  const real = openBucket(server.settings, { tries: 2, pause: 1, timeout: 5000 });
  bucket = {
    ...real,
    put: (key, ...rest) => {
      put.push(key);
      return real.put(key, ...rest);
    },
    remove: (key) => {
      removed.push(key);
      return real.remove(key);
    },
  };
});
afterEach(() => server.close());

const memoryOf = (site: Deployable): Memory => ({ versions: versionsOf(site), hidden: new Set() });
const keys = async () => (await bucket.list()).map(({ key }) => key).sort();

/** Deploys as the command does, and gives what was put, in its order, and what failed. */
async function deploy(site: Deployable, memory?: Memory, through = bucket, adopt = false) {
  [put, removed] = [[], []];
  const target = s3Target({ name: 's3', bucket: through, adopt, foreign: 'not yours' });
  const changes = changesSince(await target.holds(site, memory), site);
  const failures = await target.carry(site, changes);
  return { failures, put: put.filter((key) => key !== '_deployed'), removed };
}

describe('s3Target', () => {
  test('puts everything into an empty bucket, no page before its pictures, feeds last', async () => {
    const { site } = aSiteFolder(FILES);
    const done = await deploy(site);
    expect(done.failures).toEqual([]);
    expect(await keys()).toEqual([...site.items.keys(), '_deployed'].sort());
    const at = (key: string) => done.put.indexOf(key);
    for (const first of ['assets/a.css', 'media/x y.jpg']) {
      for (const page of ['index.html', 'baru/index.html', '404.html']) {
        expect(at(first)).toBeLessThan(at(page));
        expect(at(page)).toBeLessThan(at('feed.xml'));
      }
    }
  });

  test('gives objects their type, caching and redirects', async () => {
    await deploy(aSiteFolder(FILES).site);
    const { endpoint } = server.settings;
    const headersOf = async (key: string) => (await fetch(`${endpoint}/koran/${key}`)).headers;
    const page = await headersOf('index.html');
    expect(page.get('content-type')).toBe('text/html; charset=utf-8');
    expect(page.get('cache-control')).toBe('public, max-age=0, must-revalidate');
    expect((await headersOf('assets/a.css')).get('cache-control')).toContain('immutable');
    for (const key of ['lama', 'lama/index.html']) {
      const old = await headersOf(key);
      expect(old.get('x-amz-website-redirect-location')).toBe('/baru/');
    }
  });

  test('puts only what changed and removes what vanished', async () => {
    const { site, publish } = aSiteFolder(FILES);
    await deploy(site);
    const next = publish({ 'index.html': 'newer', 'baru/index.html': undefined });
    expect(await deploy(next, memoryOf(site))).toEqual({
      failures: [],
      put: ['index.html'],
      removed: ['baru/index.html'],
    });
    expect(await keys()).toEqual([...next.items.keys(), '_deployed'].sort());
    expect((await deploy(next, memoryOf(next))).put).toEqual([]);
  });

  test('without a memory, or with one of another state, finds by the list what changed', async () => {
    const { site, publish } = aSiteFolder(FILES);
    await deploy(site);
    const next = publish({ 'index.html': 'newer', 'feed.xml': undefined });
    await deploy(next, memoryOf(site));
    const earlier = publish({ 'index.html': 'front', 'feed.xml': '<rss/>' });
    const done = await deploy(earlier, memoryOf(site));
    expect(done).toEqual({ failures: [], put: ['index.html', 'feed.xml'], removed: [] });
    expect((await deploy(earlier)).put).toEqual([]);
  });

  test('puts all that a new rule for headers touches', async () => {
    const { site, publish } = aSiteFolder(FILES);
    await deploy(site);
    const rule = '/feed.xml\n  Cache-Control: public, max-age=60\n/*\n  X-Own: 1\n';
    const next = publish({ _headers: rule });
    expect((await deploy(next, memoryOf(site))).put).toEqual(['feed.xml']);
  });

  test('a deploy that failed half-way tells all faults and is made whole by the next', async () => {
    const { site, publish } = aSiteFolder(FILES);
    await deploy(site);
    const next = publish({ 'index.html': 'newer', '404.html': 'more lost', 'feed.xml': '<new/>' });
    const broken: Bucket = {
      ...bucket,
      put: (key, ...rest) =>
        key.endsWith('.html') ? Promise.reject(new Error('no')) : bucket.put(key, ...rest),
    };
    const failed = await deploy(next, memoryOf(site), broken);
    expect(failed.failures).toEqual([
      { what: '404.html', reason: 'no' },
      { what: 'index.html', reason: 'no' },
    ]);
    // Feeds lead to pages: they wait.
    expect(failed.put).toEqual([]);
    const healed = await deploy(next, memoryOf(site));
    expect(healed.put).toEqual(['404.html', 'index.html', 'feed.xml']);
  });

  test('does not take over what is not its own, unless told to', async () => {
    await bucket.put('other.txt', new Uint8Array([1]), {});
    const { site } = aSiteFolder(FILES);
    await expect(deploy(site)).rejects.toThrow('not yours');
    expect((await deploy(site, undefined, bucket, true)).removed).toEqual(['other.txt']);
  });
});
