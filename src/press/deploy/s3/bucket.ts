import { createHash } from 'node:crypto';
import { AwsClient } from 'aws4fetch';
import { ask, type Patience, type Reply } from '../ask.ts';
import { listingIn, textIn, type Listed } from './listing.ts';
import type { S3Settings } from './settings.ts';

/** The part of a bucket that holds a site; keys are those within it. Everything rejects with what the service said. */
export interface Bucket {
  /** Text of an object; undefined when there is none. */
  read(key: string): Promise<string | undefined>;
  put(
    key: string,
    body: Uint8Array<ArrayBuffer>,
    headers: Readonly<Record<string, string>>,
  ): Promise<void>;
  /** Removes an object; one that is not there is removed already. */
  remove(key: string): Promise<void>;
  list(): Promise<readonly Listed[]>;
}

/** Opens a bucket of any service that speaks S3's protocol, signing with AWS Signature Version 4. */
export function openBucket(settings: S3Settings, patience?: Patience): Bucket {
  const { endpoint, bucket, prefix } = settings;
  const client = new AwsClient({ ...settings, service: 's3' });
  const send = (url: string, init: RequestInit): Promise<Reply> =>
    ask(() => client.sign(url, init), patience);
  const urlOf = (key: string): string =>
    [endpoint, bucket, ...(prefix + key).split('/').map(encodeURIComponent)].join('/');
  return {
    async read(key) {
      const reply = await send(urlOf(key), { method: 'GET' });
      return reply.status === 404 && textIn(reply.text, 'Code') === 'NoSuchKey'
        ? undefined
        : done(reply);
    },
    async put(key, body, headers) {
      // With the hash signed, the service refuses what was damaged on its way.
      const hash = createHash('sha256').update(body).digest('hex');
      const all = { ...headers, 'x-amz-content-sha256': hash };
      done(await send(urlOf(key), { method: 'PUT', body, headers: all }));
    },
    async remove(key) {
      const reply = await send(urlOf(key), { method: 'DELETE' });
      if (reply.status !== 404) done(reply);
    },
    async list() {
      const found: Listed[] = [];
      for (let next: string | undefined = ''; next !== undefined;) {
        const query = new URLSearchParams({ 'list-type': '2', prefix });
        if (next !== '') query.set('continuation-token', next);
        const url = `${endpoint}/${bucket}?${query.toString()}`;
        const listing = listingIn(done(await send(url, { method: 'GET' })));
        found.push(...listing.objects);
        next = listing.next;
      }
      return found.map(({ key, ...facts }) => ({ key: key.slice(prefix.length), ...facts }));
    },
  };
}

function done({ status, text }: Reply): string {
  if (status >= 200 && status < 300) return text;
  const said = [textIn(text, 'Code'), textIn(text, 'Message')].filter((part) => part !== '');
  throw new Error([`HTTP ${String(status)}`, ...said].join(' '));
}
