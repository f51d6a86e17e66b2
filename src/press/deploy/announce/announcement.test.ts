import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { aListener } from '#src/testing/a-listener.ts';
import type { ChangesFile } from '../changes-file.ts';
import { cloudflarePurge } from './cloudflare.ts';
import { indexNowPing } from './index-now.ts';
import { webSubPing } from './websub.ts';

const BASE = 'https://koran.test';
const urls = (count: number, name: string) =>
  Array.from({ length: count }, (_, index) => `${BASE}/${name}/${index}/`);

function changed(given: Partial<ChangesFile> = {}): ChangesFile {
  const nothing = { added: [], changed: [], removed: [], feeds: [], pages: [] };
  return { target: 's3', deployed: true, owed: false, compared: true, ...nothing, ...given };
}

let listener: Awaited<ReturnType<typeof aListener>>;
beforeEach(async () => {
  listener = await aListener();
});
afterEach(() => listener.close());
const bodies = () => listener.heard.map(({ body }) => JSON.parse(body) as unknown);

describe('cloudflarePurge', () => {
  const purge = (changes: ChangesFile) =>
    cloudflarePurge(changes, { CF_API_BASE: listener.url, CF_ZONE_ID: 'z', CF_API_TOKEN: 't' });
  const files = (count: number, name: string) =>
    urls(count, name).map((url) => ({ file: '', url }));

  test('purges what is new, changed or gone, 30 addresses a call, with the token', async () => {
    const changes = changed({
      added: files(20, 'a'),
      changed: files(20, 'c'),
      removed: files(1, 'r'),
    });
    expect(await purge(changes).send()).toEqual([]);
    expect(listener.heard[0]).toMatchObject({
      path: '/zones/z/purge_cache',
      authorization: 'Bearer t',
    });
    const lists = bodies().map((body) => (body as { files: string[] }).files);
    expect(lists.map(({ length }) => length).sort()).toEqual([11, 30]);
    expect(lists.flat().sort()).toEqual(purge(changes).addresses.toSorted());
  });

  test('purges everything when it is not known what changed, or too much did', async () => {
    for (const changes of [changed({ compared: false }), changed({ added: files(3001, 'a') })]) {
      await purge(changes).send();
      expect(bodies().at(-1)).toEqual({ purge_everything: true });
    }
    expect(listener.heard).toHaveLength(2);
  });

  test('names the settings that are missing', () => {
    expect(cloudflarePurge(changed(), { CF_ZONE_ID: 'z' }).missing).toEqual(['CF_API_TOKEN']);
  });

  test('tells what Cloudflare refused', async () => {
    listener.close();
    listener = await aListener(403);
    const [failure] = await purge(changed({ changed: files(1, 'a') })).send();
    expect(failure).toEqual({ what: `${BASE}/a/0/`, reason: 'HTTP 403 {"success":true}' });
  });
});

describe('webSubPing', () => {
  test('tells the hub each feed that changed', async () => {
    const feeds = [`${BASE}/feed.xml`, `${BASE}/kota/feed.xml`];
    expect(await webSubPing(changed({ feeds }), listener.url).send()).toEqual([]);
    expect(listener.heard.map(({ body }) => Object.fromEntries(new URLSearchParams(body)))).toEqual(
      feeds.map((feed) => ({ 'hub.mode': 'publish', 'hub.url': feed })),
    );
    expect(listener.heard[0]?.type).toContain('application/x-www-form-urlencoded');
  });

  test('needs a hub', () => {
    expect(webSubPing(changed(), undefined).missing).toEqual(['hub']);
  });
});

describe('indexNowPing', () => {
  const KEY = 'abcd1234';
  const ping = (pages: readonly string[], hasKeyFile = true) =>
    indexNowPing(
      changed({ pages }),
      { INDEXNOW_KEY: KEY, INDEXNOW_ENDPOINT: listener.url },
      BASE,
      (file) => hasKeyFile && file === `${KEY}.txt`,
    );

  test('tells pages in calls of 10,000, with the key and where it stands', async () => {
    expect(await ping(urls(10_001, 'p')).send()).toEqual([]);
    const [first, second] = bodies();
    expect(first).toMatchObject({
      host: 'koran.test',
      key: KEY,
      keyLocation: `${BASE}/${KEY}.txt`,
    });
    expect((first as { urlList: string[] }).urlList).toHaveLength(10_000);
    expect(second).toMatchObject({ urlList: [`${BASE}/p/10000/`] });
  });

  test('needs a key, and the key in a file of the site', () => {
    expect(indexNowPing(changed(), {}, BASE, () => true).missing).toEqual(['INDEXNOW_KEY']);
    expect(ping([], false).missing).toEqual([`public/${KEY}.txt`]);
  });

  test('asks again while the service is in trouble', async () => {
    listener.close();
    listener = await aListener(503, 429, 202);
    expect(await ping([`${BASE}/a/`]).send()).toEqual([]);
    expect(listener.heard).toHaveLength(3);
  });
});
