import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { aBucket } from '#src/testing/a-bucket.ts';
import { aListener } from '#src/testing/a-listener.ts';
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

  test('keeps what was put under a prefix, whatever its name, and lists more than an answer holds', async () => {
    const bucket = openBucket({ ...server.settings, prefix: 'situs/' }, PATIENCE);
    await openBucket(server.settings).put('lain.txt', bytes('other'), {});
    const keys = ["a b+c/é&(1)'.txt", ...Array.from({ length: 1001 }, (_, n) => `n/${n}`)];
    for (const key of keys) await bucket.put(key, bytes(key), { 'content-type': 'text/plain' });
    expect(await bucket.read(keys[0] ?? '')).toBe(keys[0]);
    expect((await bucket.list()).map(({ key }) => key).sort()).toEqual(keys.sort());
    await bucket.remove(keys[0] ?? '');
    await bucket.remove('nothing');
    expect(await bucket.read(keys[0] ?? '')).toBeUndefined();
  });

  test('tells why the service refuses', async () => {
    const bucket = openBucket({ ...server.settings, secretAccessKey: 'wrong' }, PATIENCE);
    await expect(bucket.put('a', bytes('a'), {})).rejects.toThrow('403 SignatureDoesNotMatch');
    await expect(
      openBucket({ ...server.settings, bucket: 'none' }, PATIENCE).list(),
    ).rejects.toThrow('404 NoSuchBucket');
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
