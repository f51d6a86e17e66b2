import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { aBucket } from '#src/testing/a-bucket.ts';
import { aListener, anAnswerer } from '#src/testing/a-listener.ts';
import { signatureOf } from '#src/testing/signed-request.ts';
import { openBucket } from './bucket.ts';
import { listingIn } from './listing.ts';
import { s3Settings } from './settings.ts';

const PATIENCE = { tries: 3, pause: 1, timeout: 5000 };
const bytes = (text: string) => new TextEncoder().encode(text);

describe('openBucket', () => {
  let server: Awaited<ReturnType<typeof aBucket>>;
  beforeEach(async () => {
    server = await aBucket();
  });
  afterEach(() => server.close());

  test('keeps what was put under a prefix, whatever its name', async () => {
    const bucket = openBucket({ ...server.settings, prefix: 'situs/' }, PATIENCE);
    await openBucket(server.settings).put('lain.txt', bytes('other'), {});
    const key = "a b+c/é&(1)'.txt";
    await bucket.put(key, bytes(key), { 'content-type': 'text/plain' });
    expect(await bucket.read(key)).toBe(key);
    expect((await bucket.list()).map((listed) => listed.key)).toEqual([key]);
    await bucket.remove(key);
    await bucket.remove('nothing');
    expect(await bucket.read(key)).toBeUndefined();
  });

  test('tells why the service refuses', async () => {
    const elsewhere = openBucket({ ...server.settings, bucket: 'none' }, PATIENCE);
    await expect(elsewhere.list()).rejects.toThrow('HTTP 404 NoSuchBucket');
  });

  // The S3 server of the other tests does not look at signatures of this version.
  test('signs every request, the hash of its body included', async () => {
    const listener = await aListener();
    const { settings } = server;
    const bucket = openBucket({ ...settings, endpoint: listener.url, prefix: "é '()/" }, PATIENCE);
    await bucket.put('a+b.html', bytes('body'), { 'cache-control': 'no-store' });
    await bucket.remove('a b');
    await bucket.list();
    for (const heard of listener.heard) {
      const { secretAccessKey } = settings;
      expect(heard.authorization).toContain(`Signature=${signatureOf(heard, secretAccessKey)}`);
    }
    expect(listener.heard[0]?.headers['x-amz-content-sha256']).toBe(
      createHash('sha256').update('body').digest('hex'),
    );
    listener.close();
  });

  // That server cannot go on with a list on a new OpenSSL.
  test('lists on while there is more', async () => {
    const object = (key: string) => `<Contents><Key>${key}</Key><Size>1</Size></Contents>`;
    const next = '<NextContinuationToken>t+1</NextContinuationToken>';
    const listener = await anAnswerer((path) =>
      path.includes('continuation-token=t%2B1') ? object('b') : next + object('a'),
    );
    const bucket = openBucket({ ...server.settings, endpoint: listener.url }, PATIENCE);
    expect((await bucket.list()).map(({ key }) => key)).toEqual(['a', 'b']);
    listener.close();
  });

  test('asks again while the service is in trouble, and gives up in the end', async () => {
    const listener = await aListener(503, 500);
    const bucket = openBucket({ ...server.settings, endpoint: listener.url }, PATIENCE);
    await bucket.put('a', bytes('a'), {});
    expect(listener.heard.map(({ body }) => body)).toEqual(['a', 'a', 'a']);
    listener.close();
    await expect(bucket.put('a', bytes('a'), {})).rejects.toThrow('fetch failed');
  });
});

describe('listingIn', () => {
  test('reads keys with escapes, and the token apart from what objects say', () => {
    const object =
      '<Contents><Key>a &amp; &#233;&#x21;</Key><Size>3</Size><ETag>&quot;f&quot;</ETag></Contents>';
    const xml = `<ListBucketResult><NextContinuationToken>t&lt;</NextContinuationToken>${object}</ListBucketResult>`;
    expect(listingIn(xml)).toEqual({
      objects: [{ key: 'a & é!', size: 3, etag: 'f' }],
      next: 't<',
    });
    expect(listingIn('<ListBucketResult/>')).toEqual({ objects: [] });
  });
});

describe('s3Settings', () => {
  test('names all that is missing', () => {
    expect(s3Settings({}, { AWS_ACCESS_KEY_ID: 'a' })).toEqual({
      missing: ['WARTA_S3_BUCKET', 'AWS_SECRET_ACCESS_KEY'],
    });
  });

  test('takes the flag before the environment, and AWS when no endpoint is named', () => {
    const env = { AWS_ACCESS_KEY_ID: 'a', AWS_SECRET_ACCESS_KEY: 'b', WARTA_S3_BUCKET: 'c' };
    expect(s3Settings({ bucket: 'd', region: 'ap-southeast-3', prefix: '/x/' }, env)).toMatchObject(
      {
        endpoint: 'https://s3.ap-southeast-3.amazonaws.com',
        bucket: 'd',
        prefix: 'x/',
      },
    );
  });
});
